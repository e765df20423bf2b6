import { t } from '../../../texts/t.ts';
import { causeWords, journeyOfRun } from '../../simulate/entryWords.ts';
import { decisive } from '../../simulate/reasonWords.ts';
import type { Why } from '../../values/trail.ts';
import type { WhyTelling } from './questionWords.ts';

type Refusal = Extract<Why, { code: 'refusal' }>;

/** Why somebody was not let in or has to stand in line, and when the door opens again, where one knows. */
export function refusalAnswer(why: Refusal, telling: WhyTelling): string {
  const { clock } = telling;
  const said = reasonWords(why, telling);
  return why.until === undefined
    ? said
    : t('{said} {name} may enter again from {time} on.', {
        said,
        name: telling.name,
        time: clock(why.until),
      });
}

function reasonWords(
  { reason, because, rule, by, since }: Refusal,
  { name, names, clock }: WhyTelling,
): string {
  const rival =
    by === undefined ? t('another journey') : t('“{name}”', { name: names.journey(journeyOfRun(by)) });
  const asked = rule ? decisive(rule, names) : '';
  switch (reason) {
    case 'audience':
      return t('Because {name} is not among those who may enter: {rule}.', { name, rule: asked });
    case 'exit-holds':
      return t('Because a rule by which people leave holds already: {rule}.', { rule: asked });
    case 're-entry':
      return since === undefined
        ? t('Because {name} came before, and may not enter again.', { name })
        : t('Because {name} came on {time}, and may not enter again.', { name, time: clock(since) });
    case 'cooldown':
      return t('Because {name} entered too recently.', { name });
    case 'no-key':
      return t('Because it does not say which run it belongs to: {cause}.', {
        cause: causeWords(because, names, clock),
      });
    case 'suppressed':
      return since === undefined
        ? t('Because {name} gets no mail at all.', { name })
        : t('Because {name} gets no mail at all. That is so since {time}.', { name, time: clock(since) });
    case 'outranked':
      return t('Because {journey} goes first.', { journey: rival });
    case 'queued-already':
      return t('Because {name} stands in line behind {journey} already.', { name, journey: rival });
    case 'group-completed':
      return t('Because {journey} is done, and so is its whole group.', { journey: rival });
    case 'looping':
      return t('Because too much happened at once, as if in a circle.');
  }
}
