import { useEffect, useMemo, useState } from 'react';
import { emailIssues, type Brand, type EmailIssue, type StoredEmail, type Utm } from '../../core/index.ts';
import type { MergePath } from '../mergePaths.ts';
import type { Reader } from '../preview/Reader.ts';
import { lintRendered } from './lintRendered.ts';
import { renderSamples } from './renderSamples.ts';

/** Everything that is said of an email while it is edited. */
export interface EmailChecks {
  /** What its document alone tells: always of the present email. */
  written: readonly EmailIssue[];
  /** What people would get tells: of the last email that was rendered. */
  rendered: readonly EmailIssue[];
  /** Whether `rendered` is of an earlier email than the present one, or of none yet. */
  stale: boolean;
  /** Why it could not be rendered, in words. */
  trouble: string | undefined;
  /** How many sample people it was judged by. */
  people: number;
}

/** What an email is judged with. */
export interface ChecksAround {
  brand: Brand;
  /** The journey's link parameters. */
  utm: Utm | undefined;
  /** What the samples' data can merge in. */
  paths: readonly MergePath[];
  readers: readonly Reader[];
}

/** Typing is faster than rendering for everybody. */
const calmMs = 400;

interface Made {
  of: readonly unknown[];
  issues: readonly EmailIssue[];
  trouble?: string;
}
const nothing: Made = { of: [], issues: [] };

/** Judges the document at once and, once typing rests, what every sample person would get of it. */
export function useEmailChecks(
  stored: StoredEmail,
  { brand, utm, readers, paths }: ChecksAround,
): EmailChecks {
  const known = useMemo(() => new Set(paths.map(({ path }) => path)), [paths]);
  const written = useMemo(
    () => emailIssues(stored, { brand, utm, paths: known }),
    [stored, brand, utm, known],
  );
  const [made, setMade] = useState(nothing);
  useEffect(() => {
    let wanted = true;
    const of = [stored, brand, utm, readers];
    const judge = async () => {
      let next: Made;
      try {
        const samples = await renderSamples(stored, { brand, utm }, readers);
        if (!wanted) return;
        next = { of, issues: lintRendered(stored, samples) };
      } catch (error) {
        next = { of, issues: [], trouble: error instanceof Error ? error.message : String(error) };
      }
      if (wanted) setMade(next);
    };
    const timer = setTimeout(() => void judge(), calmMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [stored, brand, utm, readers]);
  const present = [stored, brand, utm, readers];
  return {
    written,
    rendered: made.issues,
    stale: made.of.length === 0 || present.some((part, at) => part !== made.of[at]),
    trouble: made.trouble,
    people: readers.length,
  };
}

/** How much is to be put right, or worth a look: for the number on a button. */
export const checkCount = ({ written, rendered }: EmailChecks): number =>
  [...written, ...rendered].filter(({ severity }) => severity !== 'info').length;
