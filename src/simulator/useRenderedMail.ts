import { useEffect, useState } from 'react';
import { own, type Email, type Journey, type SentMail } from '../core/index.ts';
import { renderMail } from '../email/renderMail.ts';
import { useSessionState } from '../session/useSession.ts';

type RenderedMail = Awaited<ReturnType<typeof renderMail>>;

/** Whatever a preview's link leads to, it must lead nowhere. */
const nowhere = { unsubscribe: 'about:blank', preferences: 'about:blank', view: 'about:blank' };

/** A mail as its reader got it: filled in with their data at its moment. Undefined until it is rendered. */
export function useRenderedMail(journey: Journey, mail: SentMail | undefined): RenderedMail | undefined {
  const brand = useSessionState(({ shared }) => shared.brand);
  const email = mail && own(journey.emails, mail.email);
  const data = mail?.data;
  const [rendered, setRendered] = useState<{ email: Email; data: SentMail['data']; mail: RenderedMail }>();

  useEffect(() => {
    if (!email || !data) return;
    let wanted = true;
    void renderMail(email, { ...data, brand: { ...brand }, links: nowhere }).then((result) => {
      if (wanted) setRendered({ email, data, mail: result });
    });
    return () => {
      wanted = false;
    };
  }, [email, data, brand]);

  return rendered && rendered.email === email && rendered.data === data ? rendered.mail : undefined;
}
