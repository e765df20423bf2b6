import type { GateStage, TrailEntry, TrailNames } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { ReasonTree, type Clock } from './ReasonTree.tsx';
import { whyFactsOf } from './whyFactsOf.ts';
import { Asked, Facts, Stages } from './WhyParts.tsx';
import styles from './WhyParts.module.css';

/** What led to a trail entry: its facts, then the rules that were judged or the questions of the send gate. */
export function WhyFacts(props: {
  entry: Pick<TrailEntry, 'why' | 'step' | 'journey'>;
  names: TrailNames;
  clock: Clock;
  /** Of a mail: all questions of the gate, and not only those that were asked. */
  stages: readonly GateStage[];
}) {
  const { entry, names, clock } = props;
  const facts = whyFactsOf(entry, names, clock);
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      <Judged {...props} />
    </>
  );
}

const leavesWords = (exit: string): string => t('Who leaves: {exit}', { exit });

function Judged({ entry, names, clock, stages }: Parameters<typeof WhyFacts>[0]) {
  const { why, step = '', journey } = entry;
  switch (why.code) {
    case 'trigger':
      return (
        why.audience && (
          <Asked title={t('Who may enter')}>
            <ReasonTree reason={why.audience} clock={clock} names={names} />
          </Asked>
        )
      );
    case 'refusal':
      return (
        why.rule && (
          <Asked title={why.exit === undefined ? t('Who may enter') : leavesWords(names.exit(why.exit))}>
            <ReasonTree reason={why.rule} clock={clock} names={names} />
          </Asked>
        )
      );
    case 'branch':
      return (
        <>
          {why.tried.map(({ branch, reason }) => (
            <Asked
              key={branch}
              title={t('“{name}”', { name: names.outlet(step, branch, journey) })}
              holds={reason.holds}
            >
              <ReasonTree reason={reason} clock={clock} names={names} />
            </Asked>
          ))}
          {why.tried.every(({ reason }) => !reason.holds) && (
            <p className={styles.aside}>
              {t('None of these held, so the way is “{way}”.', {
                way: names.outlet(step, why.outlet, journey),
              })}
            </p>
          )}
        </>
      );
    case 'gate':
    case 'deferral':
      return (
        <>
          <Asked title={t('What was asked, in order')}>
            <Stages stages={stages} clock={clock} names={names} />
          </Asked>
          {Object.entries(('shows' in why && why.shows) || {}).map(([id, reason]) => (
            <Asked key={id} title={t('Part of the email “{part}”', { part: id })} holds={reason.holds}>
              <ReasonTree reason={reason} clock={clock} names={names} />
            </Asked>
          ))}
        </>
      );
    case 'exit-rule':
      return (
        <Asked title={leavesWords(why.reason)} holds={why.rule.holds}>
          <ReasonTree reason={why.rule} clock={clock} names={names} />
        </Asked>
      );
    default:
      // Everything else has been said by its facts, or by the heading.
      return null;
  }
}
