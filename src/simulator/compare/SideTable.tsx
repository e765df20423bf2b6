import { useState } from 'react';
import { localWords, wordsOf, type SideBySide, type Visit } from '../../core/index.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { listed, plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Table } from '../../ui/Table.tsx';
import { outcomeWords } from '../outcomeWords.ts';
import { placeName } from '../placeName.ts';
import type { Side } from './Side.ts';
import styles from './ComparePage.module.css';

/** How many lines are added at a time: a table of thousands would take a while to draw. */
const portion = 200;

/** Two trails side by side, aligned by step: when each came by, and what was decided. */
export function SideTable({ a, b, compared }: { a: Side; b: Side; compared: SideBySide }) {
  const [shown, setShown] = useState(portion);
  const { rows } = compared;
  const left = rows.length - shown;
  const parting = rows[compared.shared];
  return (
    <section className={styles.table} tabIndex={0} aria-label={t('Step by step')}>
      <Table caption={t('{a} and {b}, step by step', { a: a.name, b: b.name })} dense stickyHeader>
        <thead>
          <tr>
            <th scope="col">{t('Step')}</th>
            {[a, b].map(({ letter, name }) => (
              <th key={letter} scope="col">
                <b className={styles.letter}>{letter}</b> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            // The rows of two trails have no names of their own.
            <tr
              key={index}
              data-differs={row.alike ? undefined : true}
              data-parting={row === parting || undefined}
            >
              <th scope="row">
                <Place visit={row.a ?? row.b} side={row.a ? a : b} />
                {!row.alike && (
                  <small>
                    {row.a && row.b ? t('differs') : t('only {letter}', { letter: row.a ? 'A' : 'B' })}
                  </small>
                )}
              </th>
              <Cell visit={row.a} side={a} />
              <Cell visit={row.b} side={b} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('How it ended')}</th>
            <td>{endWords(a)}</td>
            <td>{endWords(b)}</td>
          </tr>
          <tr>
            <th scope="row">{t('Mails')}</th>
            <td>{mailWords(a)}</td>
            <td>{mailWords(b)}</td>
          </tr>
        </tfoot>
      </Table>
      {left > 0 && (
        <Button size="sm" onClick={() => setShown(shown + portion)}>
          {plural(left, 'Show {count} more', 'Show more of {count}')}
        </Button>
      )}
    </section>
  );
}

function Cell({ visit, side }: { visit: Visit | undefined; side: Side }) {
  const { entries } = side.simulation;
  const arrived = visit && entries[visit.entries[0] ?? -1];
  if (!visit || !arrived) return <td className={styles.absent}>{t('not here')}</td>;
  const told = visit.decisions.length > 0 ? visit.decisions : visit.entries.slice(-1);
  return (
    <td>
      <time>{localWords(arrived.local)}</time>
      {told.map((index) => {
        const entry = entries[index];
        const words = entry && wordsOf(entry, side.names);
        return (
          words && (
            <p key={index}>
              <b>{words.title}</b> {words.detail}
            </p>
          )
        );
      })}
    </td>
  );
}

/** What a place is called; where it stands on the canvas, a press shows it there. */
function Place({ visit, side: { names, journey } }: { visit: Visit | undefined; side: Side }) {
  const session = useSession();
  const { step, journey: of } = visit ?? {};
  const isHere = useSessionState(({ draft }) => draft.document.nodes.some(({ id }) => id === step));
  if (step === undefined) return t('The end');
  const name = placeName(step, of, names, [journey]);
  return isHere ? <LinkButton onClick={() => session.select([step])}>{name}</LinkButton> : name;
}

function endWords({ simulation: { outcomes } }: Side): string {
  if (outcomes.length === 0) return t('Does not enter');
  return listed([...new Set(outcomes.map((outcome) => outcomeWords(outcome).words))]);
}

const mailWords = ({ simulation: { mails }, names }: Side): string =>
  mails.length === 0 ? t('No mail') : mails.map(({ email }) => names.email(email)).join(' · ');
