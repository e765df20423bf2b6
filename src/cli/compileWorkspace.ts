import {
  compile,
  emailsSentBy,
  type Issue,
  type Journey,
  type Program,
  type Read,
  type Sample,
  type Workspace,
} from '../core/index.ts';
import { withHtml } from '../email/compile/withHtml.ts';

/** What a workspace's journeys come to when they are published together, and the samples to try them with. */
export interface CompiledWorkspace {
  program: Program;
  samples: readonly Sample[];
}

/** Compiles all journeys of a workspace that are not archived, as publishing would, or says what keeps one of them from it. */
export async function compileWorkspace(workspace: Workspace): Promise<Read<CompiledWorkspace>> {
  const { policies, segments, topics, samples } = workspace;
  const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
  const journeys: Journey[] = [];
  const errors: Issue[] = [];
  for (const document of workspace.journeys.filter(({ archived }) => !archived)) {
    const sent = emailsSentBy(document);
    const compiled = workspace.emails
      .filter(({ id }) => sent.has(id))
      .map(async (email) => [email.id, await withHtml(email, workspace, document.utm)] as const);
    const rendered = Object.fromEntries(await Promise.all(compiled));
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
