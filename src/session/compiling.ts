import { shallow } from 'zustand/vanilla/shallow';
import {
  compileAndCheck,
  emailsSentBy,
  type Compiled,
  type Draft,
  type JourneyDocument,
  type RenderedEmail,
  type Shared,
  type StoredEmail,
  type Utm,
} from '../core/index.ts';
import { t } from '../texts/t.ts';

/** Renders an email, with the journey’s own link parameters where it has none itself; pure. */
export type Render = (email: StoredEmail, shared: Shared, utm: Utm | undefined) => RenderedEmail;

/** The same whole, with its HTML. Rejects with words where it cannot be made. */
export type CompileEmail = (
  email: StoredEmail,
  shared: Shared,
  utm: Utm | undefined,
) => Promise<RenderedEmail>;

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
    const compiled = compileAndCheck(document, contextOf(source), renderings, version);
    last = { source, parts, compiled };
    return compiled;
  };
}

/** Compiles what `source` holds as it leaves the app, with every email whole. Rejects with words where one cannot be made. */
export async function compileWhole(source: Source, compileEmail: CompileEmail): Promise<Compiled> {
  const { draft, shared, version } = source;
  const { document, emails } = draft;
  const sent = emailsSentBy(document);
  const renderings = await Promise.all(
    Object.values(emails)
      .filter(({ id }) => sent.has(id))
      .map(
        async (email) => [email.id, await named(email, compileEmail(email, shared, document.utm))] as const,
      ),
  );
  return compileAndCheck(document, contextOf(source), Object.fromEntries(renderings), version);
}

/** What is made of an email; what could not be made says of which. */
async function named<Made>(email: StoredEmail, made: Promise<Made>): Promise<Made> {
  try {
    return await made;
  } catch (error) {
    const name = ('locked' in email ? email.locked.name : email.name).trim();
    const message = error instanceof Error ? error.message : String(error);
    if (name === '') throw error;
    throw new Error(t('“{step}”: {message}', { step: name, message }), { cause: error });
  }
}

const contextOf = ({ draft: { document, emails }, shared, others }: Source) => ({
  ...shared,
  emails,
  ...(others && { journeys: [document, ...others] }),
});
