import { memo } from 'react';
import { useSessionState } from '../../session/useSession.ts';
import { plural, t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { edgeId } from '../edgeEnds.ts';
import type { LinkRow, LooseRow, OpenRow, OutlineRow, WayRow } from './outlineOf.ts';
import { useStepName, useStepsWithin, useWayLabel } from './rowFacts.ts';
import { Insert, More, Words } from './RowParts.tsx';
import { StepItem } from './StepItem.tsx';
import { canFold } from './visibleRows.ts';
import styles from './Outline.module.css';
import parts from './RowParts.module.css';

interface Props {
  row: OutlineRow;
  top: number;
  height: number;
  /** Whether the Tab key comes here. */
  isStop: boolean;
  isFolded: boolean;
}

/** An outline is made anew with every edit; a row is drawn anew when something in it has changed. */
function sameItem(before: Props, after: Props): boolean {
  return (
    before.top === after.top &&
    before.height === after.height &&
    before.isStop === after.isStop &&
    before.isFolded === after.isFolded &&
    sameRow(before.row, after.row)
  );
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  if (a === b) return true;
  const plain = ({ key, row, level, depth, parent, at, of }: OutlineRow) =>
    `${key} ${row} ${level} ${depth} ${parent ?? ''} ${at} ${of}`;
  if (plain(a) !== plain(b)) return false;
  if (a.row === 'step' && b.row === 'step')
    return a.opens === b.opens && a.ways.map(edgeId).join(' ') === b.ways.map(edgeId).join(' ');
  return a.row !== 'link' || b.row !== 'link' || (a.to === b.to && a.back === b.back);
}

/** A row of the outline as an item of the tree. */
export const OutlineItem = memo(function OutlineItem({ row, top, height, isStop, isFolded }: Props) {
  const isSelected = useIsSelected(row);
  return (
    <div
      role="treeitem"
      data-row={row.key}
      data-kind={row.row}
      data-joined={isJoined(row) || undefined}
      aria-level={row.level}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-expanded={canFold(row) ? !isFolded : undefined}
      aria-selected={isSelected}
      aria-labelledby={wordsOf(row)}
      tabIndex={isStop ? 0 : -1}
      className={styles.item}
      style={{ top, height, '--depth': row.depth } as React.CSSProperties} // own properties are not in its type
    >
      <Content row={row} isFolded={isFolded} />
    </div>
  );
}, sameItem);

/** Whether a line leads here from the row above. */
const isJoined = (row: OutlineRow): boolean =>
  row.row === 'link' || row.row === 'open' || (row.row === 'step' && row.ways.length === 1);

/** The id of the hidden words that name a row. */
const wordsOf = ({ key }: OutlineRow): string => `outline-${key.replaceAll(/[^\w-]/gu, '-')}`;

const useIsSelected = (row: OutlineRow): boolean =>
  useSessionState(({ selection }) => {
    if (row.row === 'step') return selection.nodes.includes(row.id);
    return row.row === 'loose' ? false : selection.edges.includes(edgeId(row));
  });

function Content({ row, isFolded }: { row: OutlineRow; isFolded: boolean }) {
  const words = wordsOf(row);
  switch (row.row) {
    case 'step':
      return <StepItem row={row} words={words} isFolded={isFolded} />;
    case 'way':
    case 'loose':
      return <Heading row={row} words={words} isFolded={isFolded} />;
    case 'link':
      return <Link row={row} words={words} />;
    case 'open':
      return <Open row={row} words={words} />;
  }
}

/** A branch, or what holds the steps that are not connected: folds away what stands below it. */
function Heading({ row, words, isFolded }: { row: WayRow | LooseRow; words: string; isFolded: boolean }) {
  const count = useStepsWithin(row.key);
  const name = useStepName(row.row === 'way' ? row.from : '');
  const way = useWayLabel(row.row === 'way' ? row : undefined);
  const label = (row.row === 'way' ? way : t('Not connected')) || t('No name');
  const inside = count === 0 ? t('no steps') : plural(count, '{count} step', '{count} steps');
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        data-act="fold"
        className={parts.fold}
        aria-label={isFolded ? t('Unfold {what}', { what: label }) : t('Fold {what}', { what: label })}
      >
        <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
      </button>
      <span className={row.row === 'way' ? parts.way : parts.loose}>{label}</span>{' '}
      {isFolded && <span className={parts.count}>{inside}</span>}
      <More row={row} />
      <Words id={words}>
        {row.row === 'way'
          ? t('{way}, {inside}, a branch of {step}.', { way: label, inside, step: name })
          : `${label}, ${inside}.`}
      </Words>
    </>
  );
}

/** A way that goes on at a step that stands elsewhere in the outline. */
function Link({ row, words }: { row: LinkRow; words: string }) {
  const name = useStepName(row.to);
  return (
    <>
      <Insert label={t('Insert a step before it goes on at {step}', { step: name })} />
      <span className={parts.turn}>
        <Icon name={row.back ? 'arrow-up' : 'arrow-down'} size={14} />
      </span>
      <button type="button" tabIndex={-1} data-act="follow" className={parts.link}>
        {sentence('Goes on at {step}', { step: <b>{name}</b> })}
      </button>
      <More row={row} />
      <Words id={words}>
        {row.back
          ? t('Goes on at {step}, above.', { step: name })
          : t('Goes on at {step}, below.', { step: name })}
      </Words>
    </>
  );
}

/** The end of a way that leads nowhere yet. */
function Open({ row, words }: { row: OpenRow; words: string }) {
  const name = useStepName(row.from);
  return (
    <>
      <span className={parts.add}>
        <Icon name="plus" size={14} />
        {t('Add a step')}
      </span>{' '}
      <button type="button" tabIndex={-1} data-act="go-on" className={parts.goOn}>
        {t('or go on at…', { context: 'a step that is there already' })}
      </button>
      <Words id={words}>
        {t('Add a step or go on at… after {step}. Nothing follows yet.', { step: name })}
      </Words>
    </>
  );
}
