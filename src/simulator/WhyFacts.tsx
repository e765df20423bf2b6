import type { ReactNode } from 'react';
import {
  checkWords,
  durationWords,
  humanName,
  momentWords,
  type GateCheck,
  type TrailNames,
  type Why,
} from '../core/index.ts';
import { Mark } from '../ui/Mark.tsx';
import { sentenceCase } from './personName.ts';
import { ReasonTree, type Clock } from './ReasonTree.tsx';
import { plainText } from './runsOf.ts';
import styles from './WhyPanel.module.css';

/** What led to a trail entry, fact by fact. */
export function WhyFacts({
  why,
  step,
  names,
  clock,
}: {
  why: Why;
  step: string;
  names: TrailNames;
  clock: Clock;
}) {
  switch (why.code) {
    case 'trigger':
      return (
        <>
          <Facts
            facts={[
              ['Because of', happened(why, clock)],
              ...(why.key === undefined ? [] : [fact('Run for', plainText(why.key))]),
            ]}
          />
          {why.audience && (
            <Asked title="Who may enter">
              <ReasonTree reason={why.audience} clock={clock} />
            </Asked>
          )}
        </>
      );
    case 'refusal':
      return (
        <>
          <Facts
            facts={[
              ['Tried because of', happened(why, clock)],
              ...(why.since === undefined ? [] : [fact('Since', clock(why.since))]),
              ...(why.until === undefined ? [] : [fact('May enter again', clock(why.until))]),
            ]}
          />
          {why.rule && (
            <Asked title={why.exit === undefined ? 'Who may enter' : `Who leaves: ${names.exit(why.exit)}`}>
              <ReasonTree reason={why.rule} clock={clock} />
            </Asked>
          )}
        </>
      );
    case 'arrival':
      return (
        <Facts
          facts={[['Came from', `${names.step(why.from)}, by “${names.outlet(why.from, why.outlet)}”`]]}
        />
      );
    case 'moment':
      return <Facts facts={[...moves(why.moments), ['Goes on', clock(why.due)]]} />;
    case 'waited':
    case 'past':
      return (
        <Facts
          facts={[
            ...('since' in why ? [fact('Waited since', clock(why.since))] : []),
            ...moves(why.moments),
            ...('choice' in why ? [fact('As the moment had passed', choiceWords[why.choice])] : []),
          ]}
        />
      );
    case 'missing':
      return (
        <Facts
          facts={[
            ['Waits for', humanName(why.asked)],
            ['As it is not known', choiceWords[why.choice]],
          ]}
        />
      );
    case 'listening':
      return (
        <Facts
          facts={[
            ['Listens for', why.events.join(' or ')],
            ['At most', durationWords(why.timeout)],
            ['Gives up', clock(why.due)],
          ]}
        />
      );
    case 'event':
      return (
        <Facts
          facts={[
            ['Because of', happened(why, clock)],
            ['Waited since', clock(why.since)],
          ]}
        />
      );
    case 'timeout':
      return (
        <Facts
          facts={[
            ['Waited since', clock(why.since)],
            ['For', durationWords(why.timeout)],
          ]}
        />
      );
    case 'branch':
      return (
        <>
          {why.tried.map(({ branch, reason }) => (
            <Asked key={branch} title={`“${names.outlet(step, branch)}”`} holds={reason.holds}>
              <ReasonTree reason={reason} clock={clock} />
            </Asked>
          ))}
          {why.tried.every(({ reason }) => !reason.holds) && (
            <p className={styles.aside}>
              None of these held, so the way is “{names.outlet(step, why.outlet)}”.
            </p>
          )}
        </>
      );
    case 'gate':
      return (
        <>
          <Asked title="What was asked, in order">
            <Checks checks={why.checks} clock={clock} names={names} />
          </Asked>
          {Object.entries(why.shows ?? {}).map(([id, reason]) => (
            <Asked key={id} title={`Part of the email “${id}”`} holds={reason.holds}>
              <ReasonTree reason={reason} clock={clock} />
            </Asked>
          ))}
        </>
      );
    case 'deed':
      return <Facts facts={[['Email', names.email(why.email)]]} />;
    case 'goal':
      return (
        <Facts
          facts={[
            ['Goal', why.goal],
            ['Because of', happened(why, clock)],
            ...(why.value === undefined ? [] : [fact('Worth', plainText(why.value))]),
            ...(why.deadline === undefined ? [] : [fact('Counts until', clock(why.deadline))]),
          ]}
        />
      );
    case 'exit-event':
      return (
        <Facts
          facts={[
            ['Rule to leave', why.reason],
            ['Because of', happened(why, clock)],
          ]}
        />
      );
    case 'exit-rule':
      return (
        <Asked title={`Who leaves: ${why.reason}`} holds={why.rule.holds}>
          <ReasonTree reason={why.rule} clock={clock} />
        </Asked>
      );
    case 'end':
      return (
        <Facts
          facts={[['Came from', `${names.step(why.from)}, by “${names.outlet(why.from, why.outlet)}”`]]}
        />
      );
    case 'input':
      return <Facts facts={[['The clock stood at', clock(why.clock)]]} />;
    case 'exit-step':
    case 'engine-exit':
      // The heading has said it all.
      return null;
  }
}

type Fact = readonly [label: string, value: ReactNode];
const fact = (label: string, value: ReactNode): Fact => [label, value];

const choiceWords = {
  continue: 'goes on',
  skip: 'takes the way for skipping',
  exit: 'leaves the journey',
} as const;

const happened = ({ because }: { because: { event: string; at: string } }, clock: Clock): string =>
  `${because.event}, ${clock(because.at)}`;

/** One line for each rule that moved the moment. */
const moves = (moments: Extract<Why, { code: 'moment' }>['moments']): Fact[] =>
  moments
    .filter(({ rule }) => rule !== 'arrival')
    .map((move) => {
      const [by = '', to = ''] = momentWords([move]).split(' → ');
      return fact(sentenceCase(by), to);
    });

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.table}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Asked({ title, holds, children }: { title: string; holds?: boolean; children: ReactNode }) {
  return (
    <div className={styles.asking}>
      <h4>
        {title}
        {holds !== undefined && (
          <Mark size={16} verdict={holds ? 'good' : 'bad'} label={holds ? 'Held' : 'Did not hold'} />
        )}
      </h4>
      {children}
    </div>
  );
}

function Checks(props: { checks: readonly GateCheck[]; clock: Clock; names: TrailNames }) {
  const { checks, clock, names } = props;
  return (
    <ul className={styles.clauses}>
      {checks.map((check) => (
        <li key={check.check} className={styles.clause} data-refused={!check.passed || undefined}>
          <Mark verdict={check.passed ? 'good' : 'bad'} label={check.passed ? 'Passed' : 'Stopped here'} />
          <div className={styles.facts}>
            <p className={styles.asked}>{sentenceCase(checkWords(check, names))}</p>
          </div>
          {'since' in check && check.since !== undefined && (
            <time className={styles.when}>{clock(check.since)}</time>
          )}
        </li>
      ))}
    </ul>
  );
}
