import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { decisionAt, decisionBefore, mailsMissed, notWayWords, questionWords, sameTurn, wordsOf, type TrailEntry, type TrailNames, type Turn } from '../../core/index.ts'; // oxfmt-ignore
import { t } from '../../texts/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { focused } from '../../ui/focus.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Asking } from './useWhy.ts';
import { WhyAnswer } from './WhyAnswer.tsx';
import type { WhyTold } from './WhyTold.ts';
import styles from './WhyPanel.module.css';

/** Why something happened, or did not: what one may ask about it, and the answer. */
export function WhyPanel(props: {
  told: WhyTold;
  entry: TrailEntry;
  asking: Asking;
  /** The way that it did not go, where somebody asks about one. */
  turn: Turn | undefined;
  onTurn: (entry: TrailEntry, turn?: Turn) => void;
  onStep: (step: string) => void;
  onClose: () => void;
}) {
  const { told, entry, asking, turn: asked, onTurn, onStep, onClose } = props;
  const { name, names, clock, result } = told;
  const { linked, simulation } = result;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const decision = useMemo(
    () => decisionAt(linked, simulation, simulation.entries.indexOf(entry)),
    [linked, simulation, entry],
  );
  const others = decision?.others ?? [];
  const missed = useMemo(
    () => (entry.journey === null ? [] : mailsMissed(linked, simulation, entry.journey, entry.run)),
    [linked, simulation, entry],
  );
  const before = useMemo(
    () => (decision ? decisionBefore(linked, simulation, decision)?.entry : undefined),
    [linked, simulation, decision],
  );
  // Another entry is another page: it is read from its top.
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [entry, asked]);
  useEffect(() => {
    if (asking.byKeys) question.current?.focus({ preventScroll: true });
  }, [asking]);
  useLayoutEffect(() => {
    const panel = box.current;
    return () => {
      if (!panel?.contains(focused() ?? null)) return;
      // By then the focus has fallen to where the dock keeps it.
      requestAnimationFrame(() => focusOnTrail(focused(), performance.now() + patience));
    };
  }, []);

  const telling = { name, names, clock };
  const isOther = (other: Turn) => asked !== undefined && sameTurn(asked, other);
  return (
    <section ref={box} aria-labelledby={id} className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.chips} role="group" aria-label={t('What to ask about')}>
          <Chip selected={asked === undefined} onClick={() => onTurn(entry)}>
            {t('What happened')}
          </Chip>
          {decision &&
            others.length > 1 &&
            others.map((other) => (
              <Chip
                key={'outlet' in other ? other.outlet : other.way}
                selected={isOther(other)}
                onClick={() => onTurn(entry, other)}
              >
                {notWayWords(decision, other, telling)}
              </Chip>
            ))}
          {before && (
            <Chip selected={false} icon="arrow-up" onClick={() => onTurn(before)}>
              {t('Before that: {what}', { what: beforeWords(before, names) })}
            </Chip>
          )}
          {missed.map((mail) => (
            <Chip
              key={mail}
              selected={asked?.way === 'reaches' && asked.step === mail}
              onClick={() => onStep(mail)}
            >
              {t('Not “{way}”', { way: names.step(mail, entry.journey) })}
            </Chip>
          ))}
        </div>
        <IconButton
          icon="cross"
          size="sm"
          label={t('Back to the timeline')}
          shortcut="escape"
          onClick={onClose}
        />
      </header>
      <WhyAnswer told={told} entry={entry} decision={decision} turn={asked}>
        <h3 ref={question} id={id} tabIndex={-1} className={styles.question}>
          {asked?.way === 'reaches'
            ? t('Why did {name} not come to “{step}”?', { name, step: names.step(asked.step, entry.journey) })
            : decision
              ? questionWords(decision, telling)
              : wordsOf(entry, names).title}
        </h3>
      </WhyAnswer>
    </section>
  );
}

/** How long somebody waits for a run until the focus stays where it is, in milliseconds. */
const patience = 10_000;

/** Whoever closed this, or tried a variant, goes on from the line at the playhead: at once, or when the run of another person is there, unless they have gone elsewhere. */
function focusOnTrail(left: Element | undefined, until: number): void {
  const here = focused();
  if (left?.isConnected && here !== left) return;
  const dock = document.querySelector('[data-keys="simulator"]');
  const line = dock?.querySelector<HTMLElement>('[data-row][aria-current="step"]');
  if (line) line.focus({ preventScroll: true });
  else if (dock && performance.now() < until) requestAnimationFrame(() => focusOnTrail(here, until));
}

const beforeWords = (entry: TrailEntry, names: TrailNames): string => {
  const { title } = wordsOf(entry, names);
  if (entry.step === undefined || entry.did === 'entered') return title;
  return entry.why.code === 'gate'
    ? t('{what} “{step}”', { what: title, step: names.step(entry.step, entry.journey) })
    : t('{what} at “{step}”', { what: title, step: names.step(entry.step, entry.journey) });
};
