import { useEffect, useState } from 'react';
import { shallow } from 'zustand/vanilla/shallow';
import { own, type Brand, type Email, type Journey, type SentMail } from '../core/index.ts';
import { wholeEmail } from '../email/compile/compileEmail.ts';
import { nowhere } from '../email/nowhere.ts';
import { partsOf } from '../email/partsOf.ts';
import { renderMail } from '../email/renderMail.ts';
import { unmadeMail, type RenderedMail } from '../email/RenderedMail.ts';
import { useSessionState } from '../session/useSession.ts';

/** A mail as its reader got it: filled in with their data at its moment. Undefined until it is rendered. */
export function useRenderedMail(journey: Journey, mail: SentMail | undefined): RenderedMail | undefined {
  const brand = useSessionState(({ shared }) => shared.brand);
  const email = mail && own(journey.emails, mail.email);
  const { data, variant } = mail ?? {};
  const [rendered, setRendered] = useState<{ of: Rendering; mail: RenderedMail }>();

  useEffect(() => {
    if (!email || !data) return;
    let wanted = true;
    void renderedFor({ email, variant, data, brand }).then((result) => {
      if (wanted) setRendered({ of: { email, variant, data, brand }, mail: result });
    });
    return () => {
      wanted = false;
    };
  }, [email, data, variant, brand]);

  return rendered && shallow(rendered.of, { email, variant, data, brand }) ? rendered.mail : undefined;
}

/** All that a mail is made of. */
interface Rendering {
  email: Email;
  variant: string | undefined;
  data: SentMail['data'];
  brand: Brand;
}

/** One mail, filled in. Never rejects: what could not be made is told in its troubles. */
async function renderedFor({ email, variant, data, brand }: Rendering): Promise<RenderedMail> {
  try {
    const whole = await wholeEmail(email, { brand });
    return await renderMail(partsOf(whole, variant), { ...data, brand: { ...brand }, links: nowhere });
  } catch (error) {
    return unmadeMail(error);
  }
}
