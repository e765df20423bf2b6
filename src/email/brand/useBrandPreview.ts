import { useEffect, useState } from 'react';
import type { Brand } from '../../core/index.ts';
import { compileEmail } from '../compile/compileEmail.ts';
import { nowhere } from '../nowhere.ts';
import { renderMail } from '../renderMail.ts';
import { unmadeMail, type RenderedMail } from '../RenderedMail.ts';
import { sampleEmail } from './sampleEmail.ts';

/** Typing is faster than compiling. */
const calmMs = 200;

/** The sample email in a brand's look; the last one, marked as stale, until the next is made. Undefined before the first. */
export function useBrandPreview(brand: Brand): { mail: RenderedMail; stale: boolean } | undefined {
  const [made, setMade] = useState<{ mail: RenderedMail; of: Brand }>();
  const isFirst = made === undefined;
  useEffect(() => {
    let wanted = true;
    const show = (mail: RenderedMail) => {
      if (wanted) setMade({ mail, of: brand });
    };
    const timer = setTimeout(() => void previewOf(brand).then(show), isFirst ? 0 : calmMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [brand, isFirst]);
  return made && { mail: made.mail, stale: made.of !== brand };
}

async function previewOf(brand: Brand): Promise<RenderedMail> {
  try {
    const whole = await compileEmail(sampleEmail(brand.look), { brand });
    return await renderMail(whole, { brand: { ...brand }, links: nowhere });
  } catch (error) {
    return unmadeMail(error);
  }
}
