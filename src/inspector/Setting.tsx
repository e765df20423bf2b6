import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { Issue } from '../core/index.ts';
import { classes } from '../ui/classes.ts';
import { placeAmong } from './issuePlaces.ts';
import { IssueNote } from './IssueNote.tsx';
import styles from './Setting.module.css';

interface Scope {
  issues: readonly Issue[];
  /** The settings on screen. */
  places: ReadonlySet<string>;
  claim: (place: string) => () => void;
}
const nowhere: Scope = { issues: [], places: new Set(), claim: () => () => undefined };
const IssueContext = createContext<Scope>(nowhere);

/** Shows every issue once: beside the setting it is about or, where that is not on screen, here at the top. */
export function IssueScope({ issues, children }: { issues: readonly Issue[]; children: ReactNode }) {
  const [claims, setClaims] = useState<readonly string[]>([]);
  const claim = useCallback((place: string) => {
    setClaims((present) => [...present, place]);
    return () => setClaims((present) => present.toSpliced(present.indexOf(place), 1));
  }, []);
  const scope = useMemo(() => ({ issues, places: new Set(claims), claim }), [issues, claims, claim]);
  const homeless = issues.filter((issue) => placeAmong(issue, scope.places) === undefined);
  return (
    <IssueContext value={scope}>
      {homeless.length > 0 && (
        <div className={styles.notes}>
          {homeless.map((issue, index) => (
            // Issues have no identity of their own, and none keeps any state.
            <IssueNote key={index} issue={issue} />
          ))}
        </div>
      )}
      {children}
    </IssueContext>
  );
}

/**
 * The place of one setting, which `requestFocus` finds, with what is wrong there. Children that are a function get
 * the errors as words, for their field to show as its own.
 */
export function Setting(props: {
  at: string;
  children: ReactNode | ((error: string | undefined) => ReactNode);
  className?: string | undefined;
}) {
  const { at, children, className } = props;
  const { issues, places, claim } = use(IssueContext);
  useLayoutEffect(() => claim(at), [claim, at]);
  const mine = issues.filter((issue) => placeAmong(issue, places) === at);
  const wired = typeof children === 'function';
  const noted = wired ? mine.filter(({ severity }) => severity !== 'error') : mine;
  const errors = wired ? mine.filter(({ severity }) => severity === 'error') : [];
  const error = errors.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') || undefined;
  return (
    <div data-setting={at} className={classes(styles.setting, className)}>
      {wired ? children(error) : children}
      {noted.length > 0 && (
        <div className={styles.notes}>
          {noted.map((issue, index) => (
            <IssueNote key={index} issue={issue} />
          ))}
        </div>
      )}
    </div>
  );
}
