import { t } from '../../../texts/t.ts';
import type { Clock } from '../../simulate/entryWords.ts';
import type { TrailNames } from '../../simulate/words.ts';
import type { Decision } from './decision.ts';

/** How a decision is told: of whom, by what names and clock. */
export interface WhyTelling {
  /** What to call the person: “Ada”. */
  name: string;
  names: TrailNames;
  clock: Clock;
}

/** What one asks about a decision: “Why did Ada not get “We ship it free”?” */
export function questionWords({ entry }: Decision, { name, names }: WhyTelling): string {
  const { why, step = '', journey, did } = entry;
  const of = names.step(step, journey);
  switch (why.code) {
    case 'gate': {
      const email = names.email(why.email);
      return did === 'sent'
        ? t('Why did {name} get “{email}”?', { name, email })
        : t('Why did {name} not get “{email}”?', { name, email });
    }
    case 'deferral':
      return t('Why was “{email}” held back?', { email: names.email(why.email) });
    case 'refusal':
      return did === 'queued'
        ? t('Why does {name} stand in line?', { name })
        : t('Why was {name} not let in?', { name });
    case 'trigger':
      return t('Why was {name} let in?', { name });
    case 'exit-event':
    case 'exit-rule':
    case 'exit-step':
    case 'engine-exit':
      return t('Why did {name} leave?', { name });
    case 'send-failed':
      return t('Why did “{email}” not reach {name}?', { email: names.email(why.email), name });
    case 'goal':
    case 'goal-step':
      return t('Why has {name} reached the goal?', { name });
    case 'outranked':
      return t('Why does {name} pause here?', { name });
    case 'sunset':
      return t('Why does {name} get no more mail?', { name });
    case 'moment':
    case 'listening':
    case 'call':
      return t('Why does {name} wait at “{step}”?', { name, step: of });
    case 'waited':
      return t('Why did {name} go on from “{step}” then?', { name, step: of });
    case 'change':
      return t('Why did the profile of {name} change?', { name });
    default:
      if (did === 'exited') return t('Why did {name} leave?', { name });
      return 'outlet' in why
        ? t('Why “{way}” at “{step}”?', { way: names.outlet(step, why.outlet, journey), step: of })
        : t('Why this, for {name}?', { name });
  }
}
