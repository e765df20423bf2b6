import { useCallback, useMemo, useState, type RefObject } from 'react';
import { changeJourney, editDocument } from '../core/index.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Changeable } from './Changeable.tsx';
import { AboutPart } from './journey/AboutPart.tsx';
import { AfterwardsPart } from './journey/AfterwardsPart.tsx';
import { AudiencePart } from './journey/AudiencePart.tsx';
import { ExitsPart } from './journey/ExitsPart.tsx';
import { GoalPart } from './journey/GoalPart.tsx';
import { JourneyHeader } from './journey/JourneyHeader.tsx';
import { LinksPart } from './journey/LinksPart.tsx';
import type { PartProps } from './journey/PartProps.ts';
import { PriorityPart } from './journey/PriorityPart.tsx';
import { ReentryPart } from './journey/ReentryPart.tsx';
import { UnfoldedContext } from './journey/unfolded.ts';
import { ZonePart } from './journey/ZonePart.tsx';
import { IssueScope } from './Setting.tsx';
import { useFocusOnRequest } from './useFocusOnRequest.ts';
import { useIssuesOf } from './useIssuesOf.ts';
import styles from './Inspector.module.css';

/** Nothing is selected: the settings of the journey as a whole. */
export function JourneyInspector({ root }: { root: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const journey = useSessionState(({ draft }) => draft.document);
  const issues = useIssuesOf(undefined);
  const [times, setTimes] = useState<Readonly<Record<string, number>>>({});
  const reveal = useCallback(
    (setting: string | undefined) => {
      const part = partOf(setting);
      if (part === undefined) return;
      const place = root.current?.querySelector(`[data-setting="${CSS.escape(part)}"]`);
      if (place?.closest('[hidden]')) setTimes((before) => ({ ...before, [part]: (before[part] ?? 0) + 1 }));
    },
    [root],
  );
  useFocusOnRequest(root, undefined, reveal);

  const [ofName, others] = useMemo(
    () => [
      issues.filter(({ setting }) => setting === 'name'),
      issues.filter(({ setting }) => setting !== 'name'),
    ],
    [issues],
  );
  const unfolded = useMemo(
    () => ({ times, troubled: new Set(others.flatMap(({ setting }) => partOf(setting) ?? [])) }),
    [times, others],
  );
  const part: PartProps = {
    journey,
    change: (patch, typing) =>
      session.apply(
        t('Change journey'),
        editDocument((document) => changeJourney(document, patch)),
        typing ? { merge: `journey/${typing}` } : {},
      ),
    leave: session.endMerge,
  };
  return (
    <>
      <JourneyHeader issues={ofName} />
      <div className={styles.body}>
        <div className={styles.form} data-first>
          <UnfoldedContext value={unfolded}>
            <IssueScope issues={others}>
              <AboutPart {...part} />
              <Changeable>
                <ZonePart {...part} />
              </Changeable>
              <GoalPart {...part} />
              <AudiencePart {...part} />
              <ReentryPart {...part} />
              <ExitsPart {...part} />
              <AfterwardsPart {...part} />
              <LinksPart {...part} />
              <PriorityPart {...part} />
            </IssueScope>
          </UnfoldedContext>
        </div>
      </div>
    </>
  );
}

/** `exits/x1` is in the part `exits`. */
const partOf = (setting: string | undefined): string | undefined => setting?.split('/')[0];
