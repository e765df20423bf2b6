import type { Journey } from '../document/Journey.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import type { Issue } from '../values/issue.ts';
import { digestOf } from '../values/json.ts';
import { assemble, type Renderings } from './assemble.ts';
import type { CompileContext } from './CompileContext.ts';
import { journeyIssues } from './journeyIssues.ts';
import { refusals } from './refusals.ts';
import { settingIssues } from './settingIssues.ts';
import { structureIssues } from './structureIssues.ts';

/** What compiling gives: every issue in reading order and, where none is an error, the journey JSON, signed when it is first asked for. */
export interface Compiled {
  readonly issues: readonly Issue[];
  readonly journey: Journey | undefined;
}

/**
 * Compiles a document to journey JSON. Pure and one-way: it never guesses, and the same input gives the same bytes.
 * `rendered` holds every email's rendering by id; `version` is the last published one plus one. After an edit only what the
 * edit touched is judged again.
 */
export function compile(
  document: JourneyDocument,
  context: CompileContext,
  rendered: Renderings,
  version: number,
): Compiled {
  const issues = documentIssues(document, context);
  if (issues.some(({ severity }) => severity === 'error')) return { issues, journey: undefined };
  const refused = refusals(document, context, rendered, version);
  if (refused.length > 0) return { issues: [...issues, ...refused], journey: undefined };
  let journey: Journey | undefined;
  return {
    issues,
    get journey() {
      journey ??= signed(assemble(document, context, rendered, version));
      return journey;
    },
  };
}

const signed = (journey: Omit<Journey, 'digest'>): Journey => ({ ...journey, digest: digestOf(journey) });

/** What a document tells about itself, without rendering anything: of the journey, the drawing and the settings. */
export const documentIssues = (document: JourneyDocument, context: CompileContext): Issue[] => [
  ...journeyIssues(document),
  ...structureIssues(document),
  ...settingIssues(document, context),
];
