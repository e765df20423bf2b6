import { isProblem, type Issue } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { goToNextProblem } from '../nextProblem.ts';
import type { EditorWays } from './EditorWays.ts';

/** Going from problem to problem. */
export function problemCommands({ session }: EditorWays): Command[] {
  let last: Issue | undefined;
  const shared = {
    icon: 'warning',
    keywords: [t('error'), t('warning'), t('issue')],
    group: 'Go to',
    scope: 'window',
    unavailable: () => (session.compiled().issues.some(isProblem) ? undefined : t('No problems')),
  } as const;
  const step = (by: 1 | -1) => () => {
    last = goToNextProblem(session, last, by);
  };
  return [
    { ...shared, id: 'go.next-problem', label: t('Next problem'), keys: ['f8'], run: step(1) },
    { ...shared, id: 'go.previous-problem', label: t('Previous problem'), keys: ['shift+f8'], run: step(-1) },
  ];
}
