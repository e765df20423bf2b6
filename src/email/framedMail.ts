/**
 * A mail for the preview's frame, under a policy that lets nothing in but its images. The policy stands before everything
 * else, because it binds only what comes after it.
 */
export function framedMail(html: string, images: boolean): string {
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
  return `<!doctype html>${guards.join('')}${disarmed(html)}`;
}

/** Takes the effect of what no policy covers. It need not be complete: the policy and the sandbox stand behind it. */
const disarmed = (html: string): string =>
  html
    // Connects to hosts (preconnect). `basefont` is as void, and does nothing.
    .replaceAll(/<link(?=[\s/>])/gi, '<basefont')
    // Chromium connects to a frame's host before it asks the policy. No mail program shows any of these.
    .replaceAll(/<(iframe|frame|object|embed|fencedframe)(?=[\s/>])/gi, '<x-$1')
    // A link's own target would win over `base` above.
    .replaceAll(/(<(?:a|area|form)\b[^>]*?\s)target(?=\s*=)/gi, '$1data-target');
