import { graphOf, sinceEntry, type Draft } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import { namesOfOthers, type NamesOfOthers } from '../session/namesOfOthers.ts';
import { useOverlay, useSessionState } from '../session/useSession.ts';
import { listed, number, t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { cardOf, stepName } from './cardOf.ts';
import { useDesk } from './desk.ts';
import { readingOrder } from './readingOrder.ts';
import { standingAt } from './onPath.ts';
import { plainText } from './textParts.ts';
import { wordsId } from './toFlow.ts';
import { StopMark } from './StopMark.tsx';
import { problemWords, useProblems } from './useProblems.ts';
import { useStopsAt } from './useStopsAt.ts';
import styles from './CardLeaves.module.css';

/** How many of a population came here; else how long after entry: of the person whose path is shown, else of anybody. */
export function CardSince({ id }: { id: string }) {
  const counted = useOverlay(({ crowd }) => crowd?.steps.get(id)?.text);
  const own = useOverlay(({ steps }) => steps.get(id)?.day);
  const anybody = useSessionState(({ draft }) => sinceEntry(draft.document).get(id));
  if (counted !== undefined)
    return (
      <span data-num className={styles.counted}>
        {counted}
      </span>
    );
  return <span data-num>{own ?? anybody}</span>;
}

/** What happened to the person here, where they did not simply pass. */
export function CardFlag({ id }: { id: string }) {
  const flag = useOverlay(({ steps }) => steps.get(id)?.flag);
  const state = useOverlay(({ steps }) => steps.get(id)?.state);
  if (flag === undefined) return null;
  return (
    <span className={styles.flag} data-state={state}>
      {flag}
    </span>
  );
}

/** The person, where the lit line meets the card, and how long a wait is that is being skipped; not while they are under way. */
export function CardToken({ id }: { id: string }) {
  const initials = useOverlay(({ person }) => person?.initials);
  const runs = useOverlay((overlay) => standingAt(overlay, id));
  const skipped = useOverlay((overlay) => (overlay.at.includes(id) ? overlay.skipped : undefined));
  if (initials === undefined || runs === 0) return null;
  return (
    <span className={styles.token} aria-hidden>
      {initials}
      {runs > 1 && <span className={styles.runs}>{number(runs)}</span>}
      {skipped !== undefined && (
        <span className={styles.skipped}>
          <Icon name="fast-forward" size={12} filled />
          {skipped}
        </span>
      )}
    </span>
  );
}

/** That playing stops here, on the card's upper left corner. */
export function CardStop({ id }: { id: string }) {
  return useStopsAt('steps', id) ? <StopMark className={styles.stop} /> : null;
}

/** How many problems the step has, astride its upper border; a press leads to the first. */
export function CardProblems({ id }: { id: string }) {
  const { session } = useDesk();
  const problems = useProblems(id);
  if (!problems) return null;
  return (
    <span className={styles.problems}>
      <Tooltip text={problems.words}>
        <button
          type="button"
          // Not a stop of its own: the step's name tells of the problems, and F8 or the panel walks them.
          tabIndex={-1}
          className={`${styles.badge} nodrag nopan`}
          data-severity={problems.severity}
          aria-label={t('{problems}: {words}', { problems: problemWords(problems), words: problems.words })}
          onClick={() => {
            session.select([id]);
            requestFocus({ node: id, setting: problems.setting });
          }}
        >
          <Icon name={problems.severity === 'error' ? 'error' : 'warning'} size={12} />
          {problems.count}
        </button>
      </Tooltip>
    </span>
  );
}

/** The step's name for screen readers: “Wait, 3 days. Step 4 of 14. From Welcome email. 1 problem.” */
export function CardWords({ id }: { id: string }) {
  const step = useSessionState((state) => stepWords(state.draft, id, namesOfOthers(state)));
  const problems = useProblems(id);
  const happened = useHappened(id);
  const stops = useStopsAt('steps', id) && t('Playing stops here.');
  return (
    <span id={wordsId(id)} hidden>
      {[step, problems && `${problemWords(problems)}.`, happened, stops].filter(Boolean).join(' ')}
    </span>
  );
}

/** What happened at a step to the person whose path is shown, or to how many; for its name. Empty where nobody is shown. */
export const useHappened = (id: string): string =>
  useOverlay(({ person, steps, at, open, crowd }) => {
    if (crowd) return crowd.steps.get(id)?.words ?? '';
    if (!person) return '';
    const mark = steps.get(id);
    const { name } = person;
    if (!mark)
      return open.has(id)
        ? t('{name} has not come here yet.', { name })
        : t('{name} does not come here.', { name });
    const { day, flag } = mark;
    const here = at.includes(id)
      ? t('{name} is here, {day}.', { name, day })
      : t('{name} was here, {day}.', { name, day });
    return flag === undefined ? here : `${here} ${flag}.`;
  });

function stepWords({ document, emails }: Draft, id: string, others: NamesOfOthers): string {
  const graph = graphOf(document);
  const node = graph.node(id);
  if (!node) return '';
  const { title, name, summary } = cardOf(node, emails, others);
  const what = [title, name, summary]
    .map(plainText)
    .filter((part) => part !== '')
    .join(', ');
  const from = graph.incoming(id).flatMap((edge) => {
    const source = graph.node(edge.from);
    return source ? [stepName(source, emails, others)] : [];
  });
  const place = { what, place: readingOrder(document).number(id), total: document.nodes.length };
  return from.length === 0
    ? t('{what}. Step {place} of {total}.', place)
    : t('{what}. Step {place} of {total}. From {steps}.', { ...place, steps: listed(from) });
}
