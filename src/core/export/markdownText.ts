/**
 * Outside text as one line of Markdown that shows exactly that text: no markup, no HTML, no link or mention of its own
 * making. Line breaks and control characters become blanks; marks that would turn the rest of a line round are left out.
 */
export function markdownText(text: string): string {
  return (
    text
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .trim()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_[\]|~$@#]/g, '\\$&')
      // What would begin a list or a heading, if it stood first on its line.
      .replace(/^[+=-]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // Addresses that many readers turn into links by themselves.
      .replaceAll(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
      .replaceAll(/www\./gi, (match) => `${match.slice(0, 3)}\\.`)
  );
}
