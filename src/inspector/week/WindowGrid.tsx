import { useId, useRef, useState } from 'react';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { FieldNote } from '../../ui/Field.tsx';
import { paint, type Cell, type Stroke } from './paintWindow.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useStroke } from './useStroke.ts';
import { WeekCells } from './WeekCells.tsx';
import { openInHour, spanOf, windowOf, type Span, type Window } from './windowSpan.ts';
import { windowWords } from './windowWords.ts';
import styles from './WindowGrid.module.css';

/**
 * The hours of a week in which mail may go, painted by drag or by keys (arrows, Shift with arrows, Space). It shows what the
 * window holds and nothing else: a stroke is snapped to one stretch of hours that all days share.
 */
export function WindowGrid({ value, onChange }: { value: Window; onChange: (window: Window) => void }) {
  const span = spanOf(value);
  const grid = useRef<HTMLDivElement>(null);
  const readOnly = useSessionState((state) => state.readOnly !== undefined);
  const [refused, setRefused] = useState<{ words: string; of: Window }>();
  const id = useId();

  const apply = (stroke: Stroke) => {
    const painted = paint(span, stroke);
    setRefused('refused' in painted ? { words: painted.refused, of: value } : undefined);
    if ('span' in painted && !isSame(painted.span, span)) onChange(windowOf(painted.span));
  };
  const opensAt = ({ day, hour }: Cell): boolean => openInHour(span, day, hour) < 60;
  const drag = useStroke(grid, { opensAt, onStroke: apply });
  const keys = useGridKeys(grid, { first: firstOpen(span), opensAt, onPaint: apply });

  const stroke = drag.stroke ?? keys.selection;
  const painted = drag.stroke && paint(span, drag.stroke);
  const shown = painted && 'span' in painted ? painted.span : span;
  // Words about hours that are no longer those on screen would only confuse.
  const trouble = refused?.of === value ? refused.words : undefined;
  return (
    <div className={styles.window}>
      <WeekCells
        ref={grid}
        span={shown}
        stroke={stroke}
        cursor={keys.cursor}
        readOnly={readOnly}
        describedBy={`${id}-how`}
        {...(!readOnly && {
          onPointerDown: (event) => {
            const cell = drag.start(event);
            if (cell) keys.goTo(cell);
          },
          onKeyDown: keys.onKeyDown,
        })}
      />
      <p className={styles.words} role="status">
        {t('{what}.', { what: windowWords(windowOf(shown)) })}
      </p>
      <FieldNote id={undefined} error={trouble} />
      <p id={`${id}-how`} className={styles.how}>
        {t(
          'Drag over the hours, or use the arrow keys and Space. All days share one stretch of whole hours: painting stretches or cuts it for every day. To the minute: From and To below.',
        )}
      </p>
    </div>
  );
}

const isSame = (a: Span, b: Span): boolean =>
  a.start === b.start && a.end === b.end && a.days.every((isOpen, day) => isOpen === b.days[day]);

const firstOpen = ({ days, start }: Span): Cell => ({
  day: Math.max(0, days.indexOf(true)),
  hour: Math.floor(start / 60),
});
