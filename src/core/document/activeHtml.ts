import { htmlTokens } from './htmlTokens.ts';

/** What an email's HTML holds that mail programs take out, or the whole email for spam, each once. */
interface ActiveHtml {
  /** Elements as `<form>`, attributes that run scripts as `onload`. */
  parts: string[];
  /** Addresses that run something instead of leading somewhere, as they are written. */
  scripts: string[];
}

const elements = new Set([
  'script', 'iframe', 'frame', 'object', 'embed', 'form', 'input', 'video', 'audio', 'svg', 'base', 'applet',
]); // oxfmt-ignore
const addresses = ['href', 'src', 'action', 'formaction', 'background'];

/** Looks for it in any HTML, however broken, and runs nothing of it. */
export function activeHtml(html: string): ActiveHtml {
  const parts = new Set<string>();
  const scripts = new Set<string>();
  for (const token of htmlTokens(html)) {
    if (token.is !== 'open') continue;
    if (elements.has(token.name)) parts.add(`<${token.name}>`);
    for (const name of token.attributes.keys()) if (/^on[a-z]+$/.test(name)) parts.add(name);
    for (const name of addresses) {
      // Browsers read an address without the blanks and control characters in it.
      const address = token.attributes.get(name)?.replaceAll(/[\p{Cc}\s]/gu, '') ?? '';
      if (/^(javascript|vbscript):|^data:text\/html/i.test(address)) scripts.add(address);
    }
  }
  return { parts: [...parts], scripts: [...scripts] };
}
