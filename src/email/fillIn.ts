import { Liquid } from 'liquidjs';
import { limits, type RenderedEmail } from '../core/index.ts';

export type MailParts = Pick<RenderedEmail, 'subject' | 'preheader' | 'html' | 'text'>;

/** One mail for one person. A part that could not be rendered is empty and named in `troubles`, in words. */
export interface RenderedMail extends MailParts {
  troubles: readonly string[];
}

const options = {
  ownPropertyOnly: true,
  strictFilters: true,
  dynamicPartials: false,
  relativeReference: false,
  // No files: an include finds nothing.
  templates: {},
  cache: false,
  parseLimit: limits.emailBytes.max,
  // The clock that counts is the one that stops the worker; this one is looked at between tags only.
  renderLimit: 1_000,
  memoryLimit: 2_000_000,
} as const;
const allowedTags = ['if', 'unless', 'case', 'for', 'assign', 'comment', 'raw', '#', 'break', 'continue'];

function guarded(engine: Liquid): Liquid {
  for (const tag of Object.keys(engine.tags)) if (!allowedTags.includes(tag)) delete engine.tags[tag];
  // `raw` would let data become markup; `sample` draws by chance, so no two previews would agree.
  for (const filter of ['raw', 'sample']) delete engine.filters[filter];
  return engine;
}
const html = guarded(new Liquid({ ...options, outputEscape: 'escape' }));
const plain = guarded(new Liquid(options));

const parts = [
  { name: 'subject', words: 'subject', engine: plain, line: true },
  { name: 'preheader', words: 'preview text', engine: plain, line: true },
  { name: 'html', words: 'message', engine: html, line: false },
  { name: 'text', words: 'plain text', engine: plain, line: false },
] as const;

/**
 * Fills the Liquid of an email in with a person's data (plain JSON). Pure, and safe against hostile data; only a hostile
 * template can keep it busy, so strangers' templates belong in a worker: `renderMail`.
 */
export function fillIn(email: MailParts, data: object): RenderedMail {
  const mail = { subject: '', preheader: '', html: '', text: '' };
  const troubles: string[] = [];
  for (const { name, words, engine, line } of parts) {
    try {
      const text = String(engine.parseAndRenderSync(email[name], data));
      // A header is one line, whatever data says: a second one would be another header.
      mail[name] = line ? text.replaceAll(/\s*[\r\n]+\s*/g, ' ') : text;
    } catch (error) {
      troubles.push(
        `The ${words} cannot be shown: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }
  return { ...mail, troubles };
}
