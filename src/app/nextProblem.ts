import { isProblem, type Issue } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import type { Session } from '../session/createSession.ts';

/** Goes from problem to problem in reading order: selects where it lies and asks for the setting that it is about. Returns it. */
export function goToNextProblem(session: Session, after: Issue | undefined): Issue | undefined {
  const problems = session.compiled().issues.filter(isProblem);
  // Every keystroke compiles anew: the same problem is another object then.
  const same = (issue: Issue) =>
    issue.code === after?.code && issue.node === after.node && issue.setting === after.setting;
  const next = problems[problems.findIndex(same) + 1] ?? problems[0];
  if (!next) return undefined;
  session.select(next.node === undefined ? [] : [next.node]);
  requestFocus({ node: next.node, setting: next.setting });
  return next;
}
