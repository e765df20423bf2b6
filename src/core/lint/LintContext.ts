import type { Renderings } from '../compile/assemble.ts';
import type { CompileContext } from '../compile/CompileContext.ts';
import type { Sample } from '../document/Workspace.ts';

/** The workspace as a careful colleague sees it. What is absent is not looked at. */
export interface LintContext extends CompileContext {
  /** What every email looks like when it is sent, by id. */
  rendered?: Renderings | undefined;
  /** Sample people and what they do: the words that the workspace's data use. */
  samples?: readonly Pick<Sample, 'scenario'>[] | undefined;
  /** YYYY-MM-DD. The core has no clock. */
  today?: string | undefined;
}
