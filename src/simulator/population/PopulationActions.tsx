import { useLayoutEffect, useRef } from 'react';
import { number, t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusInside } from '../../ui/focus.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import type { PopulationView } from './usePopulation.ts';
import styles from './PopulationPage.module.css';

/** On the page's top line: how far it is and the way to stop it, whether it is stale, to count again, to download. */
export function PopulationActions({ view, onDownload }: { view: PopulationView; onDownload: () => void }) {
  const isCounting = view.under !== undefined;
  const box = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  // The button that is pressed goes away: the focus stays with what comes in its place.
  useLayoutEffect(() => {
    if (hasFocus.current && box.current && !box.current.contains(document.activeElement))
      focusInside(box.current);
  }, [isCounting]);
  return (
    <div
      ref={box}
      className={styles.actions}
      onFocus={() => (hasFocus.current = true)}
      onBlur={() => (hasFocus.current = false)}
    >
      {isCounting ? <UnderWay view={view} /> : <AtRest view={view} onDownload={onDownload} />}
    </div>
  );
}

function UnderWay({ view: { under, outdated, cancel } }: { view: PopulationView }) {
  return (
    under && (
      <>
        {outdated && <OldBadge />}
        <div className={styles.progress}>
          <Progress
            label={under.what === 'journey' ? t('Counting people') : t('Counting the static sequence')}
            value={under.done / Math.max(1, under.of)}
            detail={t('{done} of {all}', { done: number(under.done), all: number(under.of) })}
            onCancel={cancel}
          />
        </div>
      </>
    )
  );
}

function AtRest({ view, onDownload }: { view: PopulationView; onDownload: () => void }) {
  const { counted, stale, order, trouble, modelTroubles } = view;
  const noRun = order
    ? undefined
    : trouble
      ? t('The journey cannot run yet')
      : modelTroubles.length > 0
        ? t('The behaviour does not fit the journey')
        : t('One moment');
  return (
    <>
      {stale && <OldBadge />}
      {counted && !counted.complete && !stale && (
        <Badge tone="warn">{t('Stopped after {count}', { count: number(counted.counts.subscribers) })}</Badge>
      )}
      <Button
        size="sm"
        icon={counted ? 'refresh' : 'play'}
        variant={stale || !counted ? 'primary' : 'default'}
        disabledReason={noRun}
        onClick={view.start}
      >
        {counted ? t('Count again') : t('Count')}
      </Button>
      <IconButton
        icon="download"
        label={t('Download the counts as CSV')}
        disabledReason={
          !counted
            ? t('Nothing is counted yet')
            : stale
              ? t('This result is from before your last change')
              : undefined
        }
        onClick={onDownload}
      />
    </>
  );
}

const OldBadge = () => (
  <Badge tone="warn" icon="warning">
    {t('Counts from before your last change')}
  </Badge>
);
