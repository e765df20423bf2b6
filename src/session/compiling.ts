import { shallow } from 'zustand/vanilla/shallow';
import {
  compileAndCheck,
  type Compiled,
  type Draft,
  type JourneyDocument,
  type RenderedEmail,
  type Shared,
  type StoredEmail,
  type Utm,
} from '../core/index.ts';

/** Renders an email, with the journey’s own link parameters where it has none itself; pure. */
export type Render = (email: StoredEmail, shared: Shared, utm: Utm | undefined) => RenderedEmail;

/** What compiling reads of a session, next to the emails' renderings. */
interface Source {
  draft: Draft;
  shared: Shared;
  others: readonly JourneyDocument[] | undefined;
  version: number;
}

/** Renders each email value once, for as long as nothing else that it is rendered with changes. */
export function memoiseRender(render: Render, read: () => Source): (email: StoredEmail) => RenderedEmail {
  let from: { shared: Shared; utm: Utm | undefined } | undefined;
  let known = new WeakMap<StoredEmail, RenderedEmail>();
  return (email) => {
    const { shared, draft } = read();
    const { utm } = draft.document;
    if (from?.shared !== shared || from.utm !== utm) {
      from = { shared, utm };
      known = new WeakMap();
    }
    const present = known.get(email) ?? render(email, shared, utm);
    known.set(email, present);
    return present;
  };
}

/** Compiles and checks once for all that compiling reads: the very same answer while only notes or sections are written. */
export function memoiseCompile(
  read: () => Source,
  rendered: (email: StoredEmail) => RenderedEmail,
): () => Compiled {
  let last: { source: Source; parts: object; compiled: Compiled } | undefined;
  return () => {
    const source = read();
    // Every card asks, and most of them of one and the same state.
    if (last?.source === source) return last.compiled;
    const { draft, shared, others, version } = source;
    const { document, emails } = draft;
    const { notes: _notes, sections: _sections, ...drawn } = document;
    const parts = { ...drawn, emails, shared, others, version };
    if (last && shallow(last.parts, parts)) {
      last = { ...last, source };
      return last.compiled;
    }
    const renderings = Object.fromEntries(Object.values(emails).map((email) => [email.id, rendered(email)]));
    const context = { ...shared, emails, ...(others && { journeys: [document, ...others] }) };
    const compiled = compileAndCheck(document, context, renderings, version);
    last = { source, parts, compiled };
    return compiled;
  };
}
