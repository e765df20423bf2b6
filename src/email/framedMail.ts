/**
 * A mail for the preview's frame, under a policy that lets nothing in but its images. The policy stands before everything
 * else, because it binds only what comes after it. What the mail does in dark mode it does where `dark` is asked for, whatever
 * the app and the system do.
 */
export function framedMail(html: string, images: boolean, dark = false): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    images ? 'img-src https: data:' : 'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const guards = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
    // Links open nothing: the sandbox allows no new window, and without this they would replace the mail.
    '<base target="_blank">',
  ];
  return `<!doctype html>${guards.join('')}${disarmed(inMode(html, dark))}`;
}

/**
 * Mails ask for the reader's mode in their style sheets and of their pictures; the answer is written in. Never in what is read:
 * a brace or a quote must follow soon, and typed ones are entities.
 */
const inMode = (html: string, dark: boolean): string =>
  html.replaceAll(
    /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)(?=[^{}<>"']{0,200}[{"'])/gi,
    (_, mode: string) => ((mode.toLowerCase() === 'dark') === dark ? '(min-width: 0)' : '(max-width: 0)'),
  );

/** Whether a mail says how it looks in dark mode; without, each mail program does as it sees fit. */
export const hasDarkStyles = (html: string): boolean =>
  /color-scheme\s*:[^;{}<>"']{0,40}\bdark\b/i.test(html) ||
  /<meta\b[^<>]{0,200}\bcolor-scheme\b[^<>]{0,200}\bdark\b/i.test(html);

/** Takes the effect of what no policy covers. It need not be complete: the policy and the sandbox stand behind it. */
const disarmed = (html: string): string =>
  html
    // Connects to hosts (preconnect). `basefont` is as void, and does nothing.
    .replaceAll(/<link(?=[\s/>])/gi, '<basefont')
    // Chromium connects to a frame's host before it asks the policy. No mail program shows any of these.
    .replaceAll(/<(iframe|frame|object|embed|fencedframe)(?=[\s/>])/gi, '<x-$1')
    // A link's own target would win over `base` above. Never past the next tag: a stranger may open a million and close none.
    .replaceAll(/(<(?:a|area|form)\b[^<>]*?\s)target(?=\s*=)/gi, '$1data-target');
