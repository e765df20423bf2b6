import { t } from '../texts/t.ts';

/** Why an email’s Liquid could not be filled in, out of what its parser says: “{% if x %}” is opened there and never closed (line 1). */
export function liquidTrouble(said: string): string {
  const [, reason = said, line] = /^([\s\S]*?)(?:, line:(\d+), col:\d+)?$/.exec(said) ?? [];
  const words = inWords(reason.trim());
  return line === undefined ? words : t('{what} (line {line})', { what: words, line });
}

function inWords(reason: string): string {
  for (const [pattern, words] of known) {
    const match = pattern.exec(reason);
    if (match) return words((match[1] ?? '').trim());
  }
  return t('“{reason}”', { reason });
}

const known: readonly (readonly [pattern: RegExp, words: (what: string) => string])[] = [
  [
    /^(?:tag|output) "?([\s\S]*?)"? not closed$/,
    (what) => t('“{tag}” is opened there and never closed', { tag: what }),
  ],
  [/^raw [\s\S]*not closed$/, () => t('“{tag}” is opened there and never closed', { tag: '{% raw %}' })],
  [
    /^tag "([\s\S]*)" not found$/,
    (what) => t('“{tag}” is nothing that Wend can do', { tag: `{% ${what} %}` }),
  ],
  [/^undefined filter: ([\s\S]*)$/, (what) => t('“{tag}” is nothing that Wend can do', { tag: `| ${what}` })],
  [/^parse length limit exceeded$/, () => t('it is too long')],
  [/limit exceeded$/, () => t('it asks for too much work')],
  [
    /^(?:unexpected|duplicated|illegal|invalid|expected|unbalanced)/,
    () => t('a merge tag or a condition there cannot be read'),
  ],
];
