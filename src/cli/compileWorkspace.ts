import {
  compile,
  type Issue,
  type Journey,
  type Program,
  type Read,
  type RenderedEmail,
  type Sample,
  type Workspace,
} from '../core/index.ts';
import { renderEmail } from '../email/renderEmail.ts';

/** What a workspace's journeys come to when they are published together, and the samples to try them with. */
export interface CompiledWorkspace {
  program: Program;
  samples: readonly Sample[];
}

/** Compiles all journeys of a workspace that are not archived, as publishing would, or says what keeps one of them from it. */
export function compileWorkspace(workspace: Workspace): Read<CompiledWorkspace> {
  const { policies, segments, topics, samples } = workspace;
  const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
  const journeys: Journey[] = [];
  const errors: Issue[] = [];
  for (const document of workspace.journeys.filter(({ archived }) => !archived)) {
    const rendered: Record<string, RenderedEmail> = Object.fromEntries(
      workspace.emails.map((email) => [email.id, renderEmail(email, workspace, document.utm)]),
    );
    const { journey, issues } = compile(document, { ...workspace, emails }, rendered, 1);
    if (journey) journeys.push(journey);
    for (const found of issues)
      if (found.severity === 'error')
        errors.push({ ...found, path: `/journeys/${document.id}/${found.node ?? found.setting ?? ''}` });
  }
  return errors.length > 0
    ? { ok: false, issues: errors }
    : {
        ok: true,
        value: { program: { format: 'wend.program/1', policies, segments, topics, journeys }, samples },
      };
}
