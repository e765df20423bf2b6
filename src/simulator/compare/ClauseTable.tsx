import type { ReactNode } from 'react';
import {
  askedWords,
  checkWords,
  foundWords,
  sentenceCase,
  valueText,
  type CausePair,
  type CheckPair,
  type ClausePair,
  type ClauseReason,
  type GateCheck,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Table } from '../../ui/Table.tsx';
import type { Side } from './Side.ts';
import styles from './ComparePage.module.css';

/** The clauses, questions or events that decided otherwise: what was asked, and what each side found. */
export function ClauseTable(props: {
  a: Side;
  b: Side;
  step: string | undefined;
  clauses: readonly ClausePair[];
  checks: readonly CheckPair[];
  causes: readonly CausePair[];
}) {
  const { a, b, step, clauses, checks, causes } = props;
  const ofWords = (of: string | undefined) =>
    of === undefined || step === undefined ? undefined : a.names.outlet(step, of);
  return (
    <Table caption={t('What was answered otherwise')} dense>
      <thead>
        <tr>
          <th scope="col">{t('Asked')}</th>
          <th scope="col">
            <b className={styles.letter}>A</b> {a.name}
          </th>
          <th scope="col">
            <b className={styles.letter}>B</b> {b.name}
          </th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((pair, index) => (
          // One clause may be asked twice; the order is that of asking.
          <tr key={index}>
            <th scope="row">
              {sentenceCase(askedWords(pair.asked, a.names))}
              {ofWords(pair.of) !== undefined && (
                <small> {t('for “{way}”', { way: ofWords(pair.of) ?? '' })}</small>
              )}
            </th>
            <td>
              <Clause reason={pair.a} side={a} />
            </td>
            <td>
              <Clause reason={pair.b} side={b} />
            </td>
          </tr>
        ))}
        {causes.map(({ by, name, a: first, b: second }) => (
          <tr key={`${by} ${name}`}>
            <th scope="row">{causeNames[by](name)}</th>
            <td>
              <Cause because={first} side={a} />
            </td>
            <td>
              <Cause because={second} side={b} />
            </td>
          </tr>
        ))}
        {checks.map((pair) => (
          <tr key={pair.check}>
            <th scope="row">{checkNames[pair.check]}</th>
            <td>
              <Check check={pair.a} side={a} />
            </td>
            <td>
              <Check check={pair.b} side={b} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const causeNames: Readonly<Record<CausePair['by'], (name: string) => string>> = {
  goal: (name) => t('The goal “{name}”', { name }),
  exit: (name) => t('The exit “{name}”', { name }),
  event: (name) => t('{event} while waiting', { event: name }),
};

const checkNames: Readonly<Record<GateCheck['check'], string>> = {
  address: t('The address works'),
  suppression: t('Gets mail at all'),
  topic: t('Wants the topic'),
  cap: t('Within the limit'),
  frequency: t('Within what they asked for'),
  'quiet-hours': t('Outside the quiet hours'),
  window: t('Within the sending hours'),
};

function Clause({ reason, side }: { reason: ClauseReason | undefined; side: Side }) {
  if (!reason) return <Answer holds={undefined}>{t('Not asked')}</Answer>;
  const { holds, expected, because, since } = reason;
  const found = foundWords(reason);
  return (
    <Answer holds={holds}>
      {expected === undefined
        ? t('Found {found}', { found })
        : t('Found {found}, looked for {expected}', { found, expected: valueText(expected) })}
      {because ? (
        <small>{t('{event}, {time}', { event: because.event, time: side.clock(because.at) })}</small>
      ) : (
        since !== undefined && <small>{side.clock(since)}</small>
      )}
    </Answer>
  );
}

const Check = ({ check, side }: { check: GateCheck | undefined; side: Side }) =>
  check ? (
    <Answer holds={check.passed}>{sentenceCase(checkWords(check, side.names))}</Answer>
  ) : (
    <Answer holds={undefined}>{t('Not asked')}</Answer>
  );

const Cause = ({ because, side }: { because: CausePair['a']; side: Side }) =>
  because ? (
    <Answer holds>
      {because.event}
      <small>{side.clock(because.at)}</small>
    </Answer>
  ) : (
    <Answer holds={false}>{t('Not while they were here')}</Answer>
  );

function Answer({ holds, children }: { holds: boolean | undefined; children: ReactNode }) {
  return (
    <span className={styles.answer}>
      {holds !== undefined && (
        <Mark size={16} verdict={holds ? 'good' : 'bad'} label={holds ? t('Held') : t('Did not hold')} />
      )}
      <span>{children}</span>
    </span>
  );
}
