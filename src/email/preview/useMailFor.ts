import { useEffect, useState } from 'react';
import type { Brand, RenderedEmail } from '../../core/index.ts';
import { nowhere } from '../nowhere.ts';
import { partsOf } from '../partsOf.ts';
import { renderMail } from '../renderMail.ts';
import type { RenderedMail } from '../RenderedMail.ts';
import type { Reader } from './Reader.ts';

/** A compiled email as one reader gets it, or as somebody does of whom nothing is known; undefined before the first is made. */
export function useMailFor(
  email: RenderedEmail | undefined,
  variant: string | undefined,
  reader: Reader | undefined,
  brand: Brand,
): RenderedMail | undefined {
  const [mail, setMail] = useState<RenderedMail>();
  useEffect(() => {
    if (!email) return;
    let wanted = true;
    const known = reader?.data ?? { subscriber: {}, trigger: {}, show: {} };
    void renderMail(partsOf(email, variant), { ...known, brand: { ...brand }, links: nowhere }).then(
      (rendered) => {
        if (wanted) setMail(rendered);
      },
    );
    return () => {
      wanted = false;
    };
  }, [email, variant, reader, brand]);
  return mail;
}
