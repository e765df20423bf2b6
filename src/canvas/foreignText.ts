import { limits, readJson, utf8Length } from '../core/index.ts';
import { t } from '../texts/t.ts';

/** What a pasted text is, by its content alone. */
export type Foreign =
  | { is: 'steps'; text: string }
  | { is: 'journey' | 'workspace'; text: string }
  | { is: 'text'; text: string }
  | { is: 'refused'; why: string }
  | { is: 'nothing' };

const families: Readonly<Record<string, 'steps' | 'journey' | 'workspace'>> = {
  'wend.steps': 'steps',
  'wend.journey': 'journey',
  'wend.workspace': 'workspace',
};

/** Tells what a text from anywhere is. Whatever is not of Wend is text, except what could only do harm. */
export function foreignText(text: string): Foreign {
  const { max } = limits.fileBytes;
  if (text.trim() === '') return { is: 'nothing' };
  // A text has at least as many bytes as units: what is far too long is not even counted.
  if (text.length > max || (text.length * 3 > max && utf8Length(text) > max))
    return { is: 'refused', why: t('It is larger than {size} MB.', { size: max / 1e6 }) };
  if (!/^\s*[{[]/.test(text)) return { is: 'text', text };
  const json = readJson(text);
  if (!json.ok) {
    const [issue] = json.issues;
    const isText = !issue || issue.code === 'not-json';
    return isText ? { is: 'text', text } : { is: 'refused', why: issue.message };
  }
  const { value } = json;
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format !== 'string' || !format.startsWith('wend.')) return { is: 'text', text };
  const family = format.split('/')[0] ?? '';
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  if (known === 'steps') return { is: known, text };
  return known
    ? { is: known, text }
    : {
        is: 'refused',
        why: t('It is in the format “{format}”, which is no part of a journey.', {
          format: shortened(format, 40),
        }),
      };
}

/** Words that quote what came from outside, no longer than a message may be: their beginning and their end. */
export function shortened(text: string, most = 240): string {
  const half = Math.floor((most - 1) / 2);
  return text.length > most ? `${text.slice(0, half)}…${text.slice(-half)}` : text;
}
