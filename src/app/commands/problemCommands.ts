import { isProblem, type Issue } from '../../core/index.ts';
import type { Command } from '../../ui/Command.ts';
import { goToNextProblem } from '../nextProblem.ts';
import type { EditorWays } from './EditorWays.ts';

/** Going from problem to problem. */
export function problemCommands({ session }: EditorWays): Command[] {
  let last: Issue | undefined;
  const shared = {
    icon: 'warning',
    keywords: ['error', 'warning', 'issue'],
    group: 'Go to',
    scope: 'window',
    unavailable: () => (session.compiled().issues.some(isProblem) ? undefined : 'No problems'),
  } as const;
  const step = (by: 1 | -1) => () => {
    last = goToNextProblem(session, last, by);
  };
  return [
    { ...shared, id: 'go.next-problem', label: 'Next problem', keys: ['f8'], run: step(1) },
    { ...shared, id: 'go.previous-problem', label: 'Previous problem', keys: ['shift+f8'], run: step(-1) },
  ];
}
