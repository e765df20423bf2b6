/** Names the field of a line of the email's head, or of a variant's. */
export const lineId = (line: 'subject' | 'preheader', variant: string | undefined): string =>
  variant === undefined ? `email-${line}` : `email-${line}-${variant}`;
