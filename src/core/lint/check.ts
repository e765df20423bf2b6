import { compile, documentIssues, type Compiled } from '../compile/compile.ts';
import type { Renderings } from '../compile/assemble.ts';
import { withAcceptances } from '../document/acceptance.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import type { Issue } from '../values/issue.ts';
import { advise } from './advise.ts';
import { branches } from './branches.ts';
import { emails } from './emails.ts';
import { fixFor } from './fixes.ts';
import type { LintContext } from './LintContext.ts';
import { others } from './others.ts';
import { timing } from './timing.ts';
import { viewOf, type View } from './View.ts';
import { vocabulary } from './vocabulary.ts';
import { whole } from './whole.ts';

/** What a careful colleague would say about a journey that compiles: warnings and hints, never errors. */
export const lint = (document: JourneyDocument, context: LintContext): Issue[] =>
  lintOf(viewOf(document, context, documentIssues(document, context)));

const lintOf = (view: View): Issue[] => [
  ...whole(view),
  ...timing(view),
  ...others(view),
  ...advise(view),
  ...emails(view),
  ...branches(view),
  ...vocabulary(view),
];

/**
 * Every issue of a document in reading order: what keeps it from running, then what a careful colleague would say. Each has a fix
 * where a machine has one; what somebody has accepted is marked.
 */
export function check(document: JourneyDocument, context: LintContext): Issue[] {
  return together(document, context, documentIssues(document, context));
}

/** `compile`, with everything that `check` says among its issues. */
export function compileAndCheck(
  document: JourneyDocument,
  context: LintContext,
  rendered: Renderings,
  version: number,
): Compiled {
  const compiled = compile(document, context, rendered, version);
  const issues = together(document, { ...context, rendered }, compiled.issues);
  return {
    issues,
    get journey() {
      return compiled.journey;
    },
  };
}

function together(document: JourneyDocument, context: LintContext, errors: readonly Issue[]): Issue[] {
  const view = viewOf(document, context, errors);
  const order = new Map(document.nodes.map(({ id }, index) => [id, index]));
  const rank = ({ node }: Issue) => (node === undefined ? -1 : (order.get(node) ?? -1));
  const issues = [...errors, ...lintOf(view)]
    .toSorted((a, b) => rank(a) - rank(b))
    .map((found) => {
      const fix = fixFor(found, view);
      return fix ? { ...found, fix } : found;
    });
  return withAcceptances(document, issues);
}
