import {
  digestOf,
  emailDocumentSchema,
  type Email,
  type RenderedEmail,
  type Shared,
  type StoredEmail,
  type Utm,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { createWorkerRoom, listenTo } from '../createWorkerRoom.ts';
import type { CompileAnswer, CompileRequest } from './compileWorker.ts';
import { createMemory } from './createMemory.ts';
import { compiler } from './mjmlToHtml.ts';

/** MJML itself is loaded within it, on a slow line as well. */
const limitMs = 30_000;
/** A large journey has hundreds of emails; embedded pictures make some of them millions of characters long. */
const remembered = createMemory<RenderedEmail>(
  { entries: 500, size: 50_000_000 },
  ({ html, variants = [] }) =>
    html.length + variants.reduce((size, variant) => size + (variant.html?.length ?? 0), 0),
);

let room: ReturnType<typeof createWorkerRoom<CompileRequest, CompileAnswer>> | undefined;

/**
 * An email as Liquid, whole, in a worker where there are any; each content once. Rejects with words for the person where it
 * cannot be done.
 */
export function compileEmail(
  stored: StoredEmail,
  { brand }: Pick<Shared, 'brand'>,
  utm?: Utm,
): Promise<RenderedEmail> {
  const content = 'locked' in stored ? stored.locked : stored.document;
  const key = digestOf({ compiler, content, brand, utm });
  return remembered(key, () => compileOnce({ stored, brand, utm }));
}

async function compileOnce(request: CompileRequest): Promise<RenderedEmail> {
  const { stored, brand, utm } = request;
  if (typeof Worker === 'undefined') return (await import('./withHtml.ts')).withHtml(stored, { brand }, utm);
  room ??= createWorkerRoom<CompileRequest, CompileAnswer>(
    (listener) =>
      listenTo(new Worker(new URL('./compileWorker.ts', import.meta.url), { type: 'module' }), listener),
    limitMs,
  );
  const outcome = await room(request);
  if (!outcome.ok)
    throw new Error(
      outcome.reason === 'slow'
        ? t('This email is too large to be made ready in time. Take some of its blocks out.')
        : t('The email could not be made ready. Reload the page and try again.'),
    );
  if ('failed' in outcome.answer)
    throw new Error(t('The email could not be made ready: {reason}', { reason: outcome.answer.failed }));
  return outcome.answer.email;
}

/** The same for an email of a journey that was compiled here without its HTML; any other is whole already. */
export async function wholeEmail(email: Email, shared: Pick<Shared, 'brand'>): Promise<Email> {
  if (email.html !== '' || email.design === undefined) return email;
  const design = emailDocumentSchema.safeParse(email.design);
  if (!design.success) return email;
  const { html, variants } = await compileEmail(
    { id: 'email', name: '', document: design.data },
    shared,
    email.utm,
  );
  return { ...email, html, ...(variants && { variants }) };
}
