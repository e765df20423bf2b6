import type { TrailNames, Why } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { ReasonTree, type Clock } from './ReasonTree.tsx';
import { whyFactsOf } from './whyFactsOf.ts';
import { Asked, Checks, Facts } from './WhyParts.tsx';
import styles from './WhyPanel.module.css';

/** What led to a trail entry: its facts, then the rules that were judged or the questions of the send gate. */
export function WhyFacts(props: { why: Why; step: string; names: TrailNames; clock: Clock }) {
  const { why, names, clock } = props;
  const facts = whyFactsOf(why, names, clock);
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      <Judged {...props} />
    </>
  );
}

const leavesWords = (exit: string): string => t('Who leaves: {exit}', { exit });

function Judged({ why, step, names, clock }: Parameters<typeof WhyFacts>[0]) {
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
              title={t('“{name}”', { name: names.outlet(step, branch) })}
              holds={reason.holds}
            >
              <ReasonTree reason={reason} clock={clock} names={names} />
            </Asked>
          ))}
          {why.tried.every(({ reason }) => !reason.holds) && (
            <p className={styles.aside}>
              {t('None of these held, so the way is “{way}”.', { way: names.outlet(step, why.outlet) })}
            </p>
          )}
        </>
      );
    case 'gate':
      return (
        <>
          <Asked title={t('What was asked, in order')}>
            <Checks checks={why.checks} clock={clock} names={names} />
          </Asked>
          {Object.entries(why.shows ?? {}).map(([id, reason]) => (
            <Asked key={id} title={t('Part of the email “{part}”', { part: id })} holds={reason.holds}>
              <ReasonTree reason={reason} clock={clock} names={names} />
            </Asked>
          ))}
        </>
      );
    case 'deferral':
      return (
        <Asked title={t('What was asked, in order')}>
          <Checks checks={why.checks} clock={clock} names={names} />
        </Asked>
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
