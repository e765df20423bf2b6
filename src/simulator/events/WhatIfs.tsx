import {
  fullName,
  sameJson,
  shortName,
  wordsOf,
  type ScenarioEvent,
  type TrailNames,
  type WhatIf,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { eventDetails, propertiesOf } from '../person/eventShape.ts';
import { valueWords } from '../personFacts.ts';
import { eventLook } from './eventLook.ts';
import { useWhatIfs, type WhatIfsFor } from './useWhatIfs.ts';
import type { OwnEvents } from './useOwnEvents.ts';
import styles from './EventLane.module.css';

/** What the person could do next that would change their way: one press adds it at the playhead. */
export function WhatIfs(props: { own: OwnEvents; asked: WhatIfsFor; names: TrailNames }) {
  const { own, asked, names } = props;
  const { list: found, more, failed, looking, lookForMore } = useWhatIfs(asked);
  const who = shortName(own.sample.scenario) || fullName(own.sample.scenario);
  if (failed !== undefined)
    return (
      <span className={styles.what}>{t('This could not be tried out: {reason}', { reason: failed })}</span>
    );
  if (found.length === 0 && !more) return null;
  return (
    <div role="group" className={styles.whatIfs} aria-label={t('What if')}>
      <span className={styles.what}>{t('What if …')}</span>
      {found.map((whatIf) => {
        const label = deedWords(whatIf, found, { who: short(who), names, own });
        const { title, detail } = wordsOf(whatIf.differs, names);
        const then = t('Then: {what}', { what: `${title} ${detail}`.trim() });
        return (
          <Button
            key={JSON.stringify(whatIf.deed)}
            size="sm"
            icon={'event' in whatIf.deed ? eventLook(whatIf.deed.event).icon : 'mail-open'}
            disabledReason={'event' in whatIf.deed ? own.full : undefined}
            title={`${detailsOf(whatIf)}${then}`}
            onClick={() => add(whatIf, label, own)}
          >
            {label}
          </Button>
        );
      })}
      {more && (
        <Button size="sm" variant="quiet" busy={looking} onClick={lookForMore}>
          {t('Look for more')}
        </Button>
      )}
    </div>
  );
}

function deedWords(
  { deed }: WhatIf,
  found: readonly WhatIf[],
  { who, names, own }: { who: string; names: TrailNames; own: OwnEvents },
): string {
  if ('event' in deed) {
    const title = own.title(deed.event);
    const alike = found.filter((other) => 'event' in other.deed && own.title(other.deed.event) === title);
    // Of two events of one name, what they carry tells which.
    return alike.length > 1 ? `${title} (${short(differing(deed.event, alike))})` : title;
  }
  const email = names.email(deed.mail.email);
  return deed.did === 'opened'
    ? t('{who} opens {email}', { who, email })
    : t('{who} clicks in {email}', { who, email });
}

const longest = 28;
const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** What an event carries that not all of the others carry too. */
function differing(event: ScenarioEvent, alike: readonly WhatIf[]): string {
  const own = Object.entries(propertiesOf(event));
  const others = alike.flatMap(({ deed }) => ('event' in deed ? [propertiesOf(deed.event)] : []));
  const telling = own.filter(([name, value]) => others.some((each) => !sameJson(each[name], value)));
  return (telling.length > 0 ? telling : own)
    .map(([name, value]) => `${name} ${valueWords(value)}`)
    .join(', ');
}

function detailsOf({ deed }: WhatIf): string {
  const details = 'event' in deed ? eventDetails(deed.event) : '';
  return details === '' ? '' : `${details}\n`;
}

function add({ deed, at, scenario }: WhatIf, label: string, own: OwnEvents): void {
  if ('event' in deed) own.add(deed.event, at);
  else own.keep({ ...own.sample, scenario }, t('Added: {what}', { what: label }));
}
