const label = /^[\p{L}\p{N}-]+$/u;

const person = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isHost = (host: string): boolean => {
  const labels = host.split('.');
  return (
    labels.length > 1 && labels.every((one) => label.test(one) && !one.startsWith('-') && !one.endsWith('-'))
  );
};

/**
 * Whether a mail program could open a link: its form alone, nobody has tried it. What is typed like a merge tag in it counts as a
 * word: that it is none is another matter.
 */
export function isAddress(typed: string): boolean {
  const url = typed.includes('{{') ? typed.replaceAll(/\{\{[^{}]*\}\}/g, 'tag') : typed;
  const [, scheme = '', after = ''] = /^([a-z]+):([\s\S]*)$/i.exec(url) ?? [];
  switch (scheme.toLowerCase()) {
    case 'https':
    case 'http':
      return /^\/\/[^\s]+$/.test(after) && isHost(hostOf(url) ?? '');
    case 'mailto': {
      const [people = '', ...rest] = after.split('?');
      // Without anybody in it, whoever clicks chooses whom to write to.
      return people === '' ? rest.length > 0 : people.split(',').every((one) => person.test(one.trim()));
    }
    case 'tel':
      return /^\+?[\d().\-\s]*\d[\d().\-\s]*$/.test(after);
    default:
      return false;
  }
}

/** The host of a web address, without a port, as it is written. */
export function hostOf(url: string): string | undefined {
  const [, authority = ''] = /^https?:\/\/([^/?#\\]*)/i.exec(url) ?? [];
  const found = (authority.split('@').at(-1) ?? '').replace(/:\d+$/, '').toLowerCase();
  return found === '' ? undefined : found;
}
