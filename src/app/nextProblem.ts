import { isProblem, type Issue } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import type { Session } from '../session/Session.ts';

/** Selects where a problem lies and asks for the setting that it is about. */
export function goToProblem(session: Session, problem: Issue): void {
  session.select(problem.node === undefined ? [] : [problem.node]);
  requestFocus({ node: problem.node, setting: problem.setting });
}

/** Goes from problem to problem in reading order, or against it, and comes round. Returns the one it went to. */
export function goToNextProblem(
  session: Session,
  after: Issue | undefined,
  by: 1 | -1 = 1,
): Issue | undefined {
  const problems = session.compiled().issues.filter(isProblem);
  // Every keystroke compiles anew: the same problem is another object then.
  const same = (issue: Issue) =>
    issue.code === after?.code && issue.node === after.node && issue.setting === after.setting;
  const here = problems.findIndex(same);
  const next = by === 1 ? (problems[here + 1] ?? problems[0]) : (problems[here - 1] ?? problems.at(-1));
  if (next) goToProblem(session, next);
  return next;
}
