import { useEffect, useState } from 'react';
import { own, type Email, type Journey, type SentMail } from '../core/index.ts';
import type { MailParts } from '../email/fillIn.ts';
import { renderMail } from '../email/renderMail.ts';
import { useSessionState } from '../session/useSession.ts';

type RenderedMail = Awaited<ReturnType<typeof renderMail>>;

/** Whatever a preview's link leads to, it must lead nowhere. */
export const nowhere = { unsubscribe: 'about:blank', preferences: 'about:blank', view: 'about:blank' };

/** A mail as its reader got it: filled in with their data at its moment. Undefined until it is rendered. */
export function useRenderedMail(journey: Journey, mail: SentMail | undefined): RenderedMail | undefined {
  const brand = useSessionState(({ shared }) => shared.brand);
  const email = mail && own(journey.emails, mail.email);
  const { data, variant } = mail ?? {};
  const [rendered, setRendered] = useState<{ email: Email; data: SentMail['data']; mail: RenderedMail }>();

  useEffect(() => {
    if (!email || !data) return;
    let wanted = true;
    void renderMail(partsOf(email, variant), { ...data, brand: { ...brand }, links: nowhere }).then(
      (result) => {
        if (wanted) setRendered({ email, data, mail: result });
      },
    );
    return () => {
      wanted = false;
    };
  }, [email, data, variant, brand]);

  return rendered && rendered.email === email && rendered.data === data ? rendered.mail : undefined;
}

/** What was sent: a variant stands in for those parts of the email that it has. */
export function partsOf(email: Email, id: string | undefined): MailParts {
  const variant = email.variants?.find((known) => known.id === id);
  return {
    subject: variant?.subject ?? email.subject,
    preheader: variant?.preheader ?? email.preheader,
    html: variant?.html ?? email.html,
    text: variant?.text ?? email.text,
  };
}
