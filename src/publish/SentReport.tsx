import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Journey } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { changedSince } from './changedSince.ts';
import { IssueList } from './IssueList.tsx';
import { outcomeWords } from './outcomeWords.ts';
import { placeOf } from './placeOf.ts';
import type { Sent } from './useSending.ts';
import styles from './PublishDialog.module.css';

/** What came of the last sending, with what the backend objects to; marked where the journey has changed since. */
export function SentReport(props: {
  sent: Sent;
  journey: Journey | undefined;
  onGo: (node: string, setting: string | undefined) => void;
  /** Sends again in place of the version with this digest. */
  onReplace: (digest: string) => void;
}) {
  const { sent, journey, onGo, onReplace } = props;
  const { request, outcome, noted } = sent;
  const draft = useSessionState((state) => state.draft);
  const stale = useMemo(
    () => journey === undefined || changedSince(journey, request.journey),
    [journey, request.journey],
  );
  const words = outcomeWords(outcome, {
    host: new URL(request.address).host,
    dryRun: request.dryRun,
    first: request.replaces === undefined,
  });
  const present = outcome.came === 'conflict' && !request.dryRun ? outcome.present : undefined;
  const report = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Newer browsers return a promise here, which an effect must not.
    report.current?.scrollIntoView({ block: 'nearest' });
  }, [sent]);
  return (
    <div ref={report} className={styles.part}>
      <Banner
        live
        tone={words.tone}
        title={words.title}
        action={
          present === undefined
            ? undefined
            : { label: t('Replace it with mine'), onAct: () => onReplace(present) }
        }
      >
        {words.text}
        {stale && <p className={styles.stale}>{t('The journey has changed since.')}</p>}
      </Banner>
      {noted?.ok === false && (
        <Banner live tone="bad" title={t('This browser could not note it')}>
          {noted.words} {t('The next sending will look like a conflict.')}
        </Banner>
      )}
      {outcome.came === 'refused' && outcome.objections.length > 0 && (
        <IssueList
          label={t('What the backend objects to')}
          issues={outcome.objections.map(({ path, code, message }) => {
            const { node, setting, words: name } = placeOf(path, request.journey, draft);
            return {
              severity: 'error',
              message: message || code || t('No reason is given.'),
              remedy: '',
              place: {
                words: name,
                ...(node === undefined ? { file: true } : { onGo: () => onGo(node, setting) }),
              },
            };
          })}
        />
      )}
    </div>
  );
}
