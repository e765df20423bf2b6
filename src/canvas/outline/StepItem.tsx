import { graphOf, sinceEntry } from '../../core/index.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { useOverlay, useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { CardFlag, CardSince, useHappened } from '../CardLeaves.tsx';
import { cardOf, type Card } from '../cardOf.ts';
import { hueOf, iconOf } from '../families.ts';
import { MergeText } from '../MergeText.tsx';
import { stepLook } from '../onPath.ts';
import { plainText } from '../textParts.ts';
import { problemWords, useProblems } from '../useProblems.ts';
import type { StepRow } from './outlineOf.ts';
import { Insert, More, Words } from './RowParts.tsx';
import parts from './RowParts.module.css';
import styles from './StepItem.module.css';

/** A step in the outline: what its card says. */
export function StepItem({ row, words, isFolded }: { row: StepRow; words: string; isFolded: boolean }) {
  const { id } = row;
  const node = useSessionState(({ draft }) => graphOf(draft.document).node(id));
  const card = useSessionState((state) => node && cardOf(node, state.draft.emails, namesOfOthers(state)));
  const look = useOverlay((overlay) => stepLook(overlay, id));
  if (!node || !card) return null;
  const name = plainText(card.name) || card.title;
  return (
    <div className={styles.step} data-look={look}>
      {row.ways.length === 1 && <Insert label={t('Insert a step before {step}', { step: name })} />}
      {row.ways.length > 1 && <span className={styles.met} />}
      <span className={styles.tile}>
        <Tile icon={iconOf(node.kind)} hue={hueOf(node.kind)} muted={look === 'off'} />
        <Token id={id} />
      </span>{' '}
      <span className={styles.texts} data-hue={hueOf(node.kind)}>
        <span className={styles.kind}>
          <b>{card.title}</b>{' '}
          <span className={styles.since}>
            <CardSince id={id} />
          </span>
        </span>{' '}
        <Line look={styles.name} text={card.name} isName />{' '}
        {card.summary !== '' && <Line look={styles.summary} text={card.summary} />}
      </span>{' '}
      <CardFlag id={id} /> <Badge id={id} />
      {row.opens && (
        <button
          type="button"
          tabIndex={-1}
          data-act="fold"
          className={parts.fold}
          aria-label={isFolded ? t('Unfold {what}', { what: name }) : t('Fold {what}', { what: name })}
        >
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
        </button>
      )}
      <More row={row} />
      <StepWords id={id} words={words} card={card} />
    </div>
  );
}

function Line({ look, text, isName = false }: { look: string | undefined; text: string; isName?: boolean }) {
  return (
    <span className={look}>
      {isName && text === '' ? (
        <span className={styles.blank}>{t('Not set up yet')}</span>
      ) : (
        <MergeText text={text} />
      )}
    </span>
  );
}

/** The person who is simulated, at the step where they are. */
function Token({ id }: { id: string }) {
  const initials = useOverlay(({ at, person }) => (at.includes(id) ? person?.initials : undefined));
  return initials === undefined ? null : (
    // Drawn, not written: it is no part of the row's words.
    <span className={styles.token} data-initials={initials} />
  );
}

function Badge({ id }: { id: string }) {
  const problems = useProblems(id);
  if (!problems) return null;
  return (
    <span className={styles.badge} data-severity={problems.severity} title={problems.words}>
      <Icon name={problems.severity === 'error' ? 'error' : 'warning'} size={12} />
      {problems.count}
    </span>
  );
}

/** “Wait, day 3, 1 hour, 1 problem.”: what is seen, in its order, and then what is only drawn. */
function StepWords({ id, words, card }: { id: string; words: string; card: Card }) {
  const own = useOverlay(({ steps }) => steps.get(id)?.day);
  const flag = useOverlay(({ steps }) => steps.get(id)?.flag);
  const anybody = useSessionState(({ draft }) => sinceEntry(draft.document).get(id));
  const problems = useProblems(id);
  const happened = useHappened(id);
  const said = [
    card.title,
    own ?? anybody,
    plainText(card.name) || t('Not set up yet'),
    plainText(card.summary),
    flag,
    problems && problemWords(problems),
  ];
  return (
    <Words id={words}>
      {`${said.filter((part) => part !== undefined && part !== '').join(', ')}. ${happened}`.trim()}
    </Words>
  );
}
