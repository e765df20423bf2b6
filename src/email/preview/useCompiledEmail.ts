import { useEffect, useState } from 'react';
import type { Brand, RenderedEmail, StoredEmail, Utm } from '../../core/index.ts';
import { compileEmail } from '../compile/compileEmail.ts';

/** An email compiled whole: the last one until the next is made. */
export interface CompiledEmail {
  email: RenderedEmail | undefined;
  /** Why it could not be made, in words. */
  trouble: string | undefined;
  /** Whether it is of an earlier email than the present one. */
  stale: boolean;
}

/** Typing is faster than compiling. */
const calmMs = 250;

export function useCompiledEmail(stored: StoredEmail, brand: Brand, utm: Utm | undefined): CompiledEmail {
  const [made, setMade] = useState<{ of: StoredEmail; email?: RenderedEmail; trouble?: string }>();
  const isFirst = made === undefined;
  useEffect(() => {
    let wanted = true;
    const make = () =>
      void compileEmail(stored, { brand }, utm).then(
        (email) => wanted && setMade({ of: stored, email }),
        (error: unknown) =>
          wanted && setMade({ of: stored, trouble: error instanceof Error ? error.message : String(error) }),
      );
    const timer = setTimeout(make, isFirst ? 0 : calmMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [stored, brand, utm, isFirst]);
  return { email: made?.email, trouble: made?.trouble, stale: made?.of !== stored };
}
