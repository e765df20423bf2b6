import { useSyncExternalStore } from 'react';
import { isProblem, type Compiled, type Issue } from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { plural } from '../texts/t.ts';

/** What is wrong with a step. Hints and what somebody has accepted are not counted: they ask for nothing. */
export interface Problems {
  readonly count: number;
  readonly severity: 'error' | 'warning';
  /** The messages, one on each line. */
  readonly words: string;
  /** The setting that the first one is about. */
  readonly setting: string | undefined;
}

const known = new WeakMap<Compiled, ReadonlyMap<string, Problems>>();

/** The problems of every step that has any; computed once for each compile. */
export function problemsOf(compiled: Compiled): ReadonlyMap<string, Problems> {
  const present = known.get(compiled);
  if (present) return present;
  const issues = new Map<string, Issue[]>();
  for (const issue of compiled.issues) {
    if (issue.node === undefined || !isProblem(issue)) continue;
    issues.set(issue.node, [...(issues.get(issue.node) ?? []), issue]);
  }
  const problems = new Map([...issues].map(([id, list]) => [id, summed(list)]));
  known.set(compiled, problems);
  return problems;
}

function summed(issues: readonly Issue[]): Problems {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return {
    count: issues.length,
    severity: errors.length > 0 ? 'error' : 'warning',
    words: issues.map(({ message }) => message).join('\n'),
    setting: (errors[0] ?? issues[0])?.setting,
  };
}

/** The problems of one step; redraws only when they change, not with every edit. */
export function useProblems(id: string): Problems | undefined {
  const session = useSession();
  // A string, because each compile makes new objects for the same problems.
  const key = useSyncExternalStore(session.store.subscribe, () => {
    const problems = problemsOf(session.compiled()).get(id);
    return problems && `${problems.count} ${problems.severity} ${problems.setting ?? ''} ${problems.words}`;
  });
  return key === undefined ? undefined : problemsOf(session.compiled()).get(id);
}

/** How many problems each step has, in words for a label. */
export const problemWords = ({ count }: Problems): string =>
  plural(count, '{count} problem', '{count} problems');
