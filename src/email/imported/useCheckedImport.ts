import { useEffect, useState } from 'react';
import { limits } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { checkImport, type CheckedImport } from './checkImport.ts';

/** What is known of pasted or chosen HTML. */
export type ImportState =
  | { is: 'nothing' | 'checking' }
  /** It cannot be imported, for a reason in words. */
  | { is: 'refused'; reason: string }
  | ({ is: 'checked' } & CheckedImport);

/** A paste comes at once, typing does not. */
const calmMs = 250;

/** The HTML of an email, looked through as it comes. */
export function useCheckedImport(html: string): ImportState {
  const [known, setKnown] = useState<{ html: string; state: ImportState }>();
  const refused = refusal(html);
  useEffect(() => {
    if (refused) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void checkImport(html).then((checked) => {
        if (wanted) setKnown({ html, state: judged(checked) });
      });
    }, calmMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [html, refused]);
  if (html.trim() === '') return { is: 'nothing' };
  if (refused) return { is: 'refused', reason: refused };
  return known?.html === html ? known.state : { is: 'checking' };
}

function refusal(html: string): string | undefined {
  if (html.trim() === '') return t('Choose or paste the HTML first.');
  if (html.length > limits.emailBytes.max) return tooLarge();
  return /<[a-z]/i.test(html) ? undefined : t('There is no HTML in it.');
}

const tooLarge = () =>
  t(
    'It is larger than {size} kB, which is all that an email may weigh. Make its pictures addresses on the web.',
    {
      size: number(limits.emailBytes.max / 1_000),
    },
  );

function judged(checked: CheckedImport): ImportState {
  const { findings, text, trouble } = checked;
  if (trouble !== undefined) return { is: 'refused', reason: trouble };
  if (findings.bytes + new TextEncoder().encode(text).length > limits.emailBytes.max - roomForWaysOut)
    return { is: 'refused', reason: tooLarge() };
  return { is: 'checked', ...checked };
}

/** What a line with the ways out may add, in bytes. */
const roomForWaysOut = 1_000;
