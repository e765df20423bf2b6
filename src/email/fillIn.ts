import { Liquid } from 'liquidjs';
import { limits, type RenderedEmail } from '../core/index.ts';

export type MailParts = Pick<RenderedEmail, 'subject' | 'preheader' | 'html' | 'text'>;

/** One mail for one person. A part that could not be rendered is empty and named in `failures`. JSON: it may come from a worker. */
export interface FilledMail extends MailParts {
  failures: readonly { part: keyof MailParts; reason: string }[];
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
  { part: 'subject', engine: plain, line: true },
  { part: 'preheader', engine: plain, line: true },
  { part: 'html', engine: html, line: false },
  { part: 'text', engine: plain, line: false },
] as const;

/** A header is one line, whatever data says: a second one would be another header. */
const inOneLine = (text: string): string =>
  /[\r\n]/.test(text)
    ? text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ')
    : text;

/**
 * Fills the Liquid of an email in with a person's data (plain JSON). Pure, and safe against hostile data; only a hostile
 * template can keep it busy, so strangers' templates belong in a worker: `renderMail`.
 */
export function fillIn(email: MailParts, data: object): FilledMail {
  const mail = { subject: '', preheader: '', html: '', text: '' };
  const failures: { part: keyof MailParts; reason: string }[] = [];
  for (const { part, engine, line } of parts) {
    try {
      const text = String(engine.parseAndRenderSync(email[part], data));
      mail[part] = line ? inOneLine(text) : text;
    } catch (error) {
      failures.push({ part, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { ...mail, failures };
}
