import { plainLiquid } from '../compile/liquid.ts';
import { renderMail } from '../renderMail.ts';
import { importFindings, type ImportFindings } from './importedEmail.ts';
import { readHtml } from './readHtml.ts';

export interface CheckedImport {
  findings: ImportFindings;
  /** Plain text in Liquid that can be filled in. */
  text: string;
  /** Why the HTML cannot be filled in, in words; it would never reach anybody. */
  trouble: string | undefined;
}

/**
 * Looks through the HTML of an email. Its Liquid, a stranger's program, is tried out where all of it runs: apart from this
 * page, against the clock.
 */
export async function checkImport(html: string): Promise<CheckedImport> {
  const read = readHtml(html);
  const troubleOf = async (part: 'html' | 'text', content: string) => {
    const parts = { subject: '', preheader: '', html: '', text: '', [part]: content };
    return (await renderMail(parts, { subscriber: {}, trigger: {}, show: {} })).troubles[0];
  };
  const findings = importFindings(html, read);
  const trouble = await troubleOf('html', html);
  return trouble === undefined
    ? { findings, text: await fillable(read.text, troubleOf), trouble }
    : { findings, text: '', trouble };
}

/** A condition may open between words and close within a tag: then its words are there for everybody. */
async function fillable(
  text: string,
  troubleOf: (part: 'text', content: string) => Promise<string | undefined>,
): Promise<string> {
  for (const attempt of [text, text.replaceAll(/\{%(?:[^%]|%(?!\}))*%\}/g, '')])
    if ((await troubleOf('text', attempt)) === undefined) return attempt;
  return plainLiquid(text);
}
