import { compile } from '../compile/compile.ts';
import { blankEmail, type RenderedEmail, type StoredEmail } from '../document/Email.ts';
import type { Draft } from '../document/Draft.ts';
import type { Shared } from '../document/Workspace.ts';
import { link, type Linked } from '../engine/link.ts';

/**
 * A draft as a program to play an email's readers through: what its emails still lack keeps nobody from getting them, as it
 * would on the way out. Undefined where the journey itself cannot run.
 */
export function programForReading(
  { document, emails }: Draft,
  shared: Shared,
  rendered: (email: StoredEmail) => RenderedEmail,
): Linked | undefined {
  const all = Object.values(emails);
  const { journey } = compile(
    document,
    { ...shared, emails: Object.fromEntries(all.map(({ id }) => [id, standIn(id)])) },
    Object.fromEntries(all.map((email) => [email.id, { ...rendered(email), html: 'x' }])),
    1,
  );
  const linking = journey && link(journey);
  return linking?.ok ? linking.linked : undefined;
}

/** An email that lacks nothing; only its id is looked at. */
function standIn(id: string): StoredEmail {
  const blank = blankEmail(id);
  if ('locked' in blank) return blank;
  const columns = [
    {
      id: 'column',
      blocks: [
        { id: 'body', type: 'text' as const, level: 'p' as const, inline: [{ t: 'text' as const, v: 'x' }] },
      ],
    },
  ];
  return {
    ...blank,
    from: { name: 'x', address: 'x@example.com' },
    document: { ...blank.document, subject: 'x', sections: [{ id: 'main', type: 'section', columns }] },
  };
}
