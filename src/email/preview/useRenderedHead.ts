import { useEffect, useMemo, useState } from 'react';
import type { Brand, StoredEmail, Utm } from '../../core/index.ts';
import { renderEmail } from '../compile/renderEmail.ts';
import { nowhere } from '../nowhere.ts';
import { partsOf } from '../partsOf.ts';
import { renderMail } from '../renderMail.ts';
import type { Reader } from './Reader.ts';

/** Subject and preview text as one reader gets them. */
export interface RenderedHead {
  subject: string;
  preheader: string;
  troubles: readonly string[];
}

/** Typing is faster than the worker. */
const calmMs = 150;

/** The head of an email for a reader; the last one until the next is made, undefined before the first. */
export function useRenderedHead(
  stored: StoredEmail,
  variant: string | undefined,
  reader: Reader | undefined,
  brand: Brand,
  utm: Utm | undefined,
): RenderedHead | undefined {
  const [head, setHead] = useState<RenderedHead>();
  const { subject, preheader } = useMemo(
    () => partsOf(renderEmail(stored, { brand }, utm), variant),
    [stored, brand, utm, variant],
  );
  const isFirst = head === undefined;
  useEffect(() => {
    let wanted = true;
    const data = {
      ...(reader?.data ?? { subscriber: {}, trigger: {}, show: {} }),
      brand: { ...brand },
      links: nowhere,
    };
    const timer = setTimeout(
      () =>
        void renderMail({ subject, preheader, html: '', text: '' }, data).then((mail) => {
          if (wanted) setHead(mail);
        }),
      isFirst ? 0 : calmMs,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [subject, preheader, reader, brand, isFirst]);
  return head;
}
