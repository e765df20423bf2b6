import { useEffect, useState } from 'react';
import type { Brand, Utm } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { sectionsOf } from '../compile/emailPlan.ts';
import { blockTexts } from '../compile/emailText.ts';
import { plannedEmail, renderEmail } from '../compile/renderEmail.ts';
import type { EditableEmail } from '../editor/EmailEditorProps.ts';
import { blockName } from '../editor/partWords.ts';
import { nowhere } from '../nowhere.ts';
import { partsOf } from '../partsOf.ts';
import { renderMail } from '../renderMail.ts';
import { differences, type Difference, type ReadPart } from './differences.ts';
import type { Reader } from './Reader.ts';

/** A person and the variant in which they are shown the email. */
interface Shown {
  reader: Reader;
  variant: string | undefined;
}

/** Typing is faster than filling the email in for everybody. */
const calmMs = 250;

/** What each of these people reads otherwise than the others, by the id of the reader; those of the last email until the next is read. */
export function useDifferences(
  stored: EditableEmail,
  { brand, utm }: { brand: Brand; utm: Utm | undefined },
  shown: readonly Shown[],
): ReadonlyMap<string, readonly Difference[]> {
  const [found, setFound] = useState<ReadonlyMap<string, readonly Difference[]>>(new Map());
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const samples = await Promise.all(shown.map((each) => partsRead(stored, brand, utm, each)));
      if (!wanted) return;
      const each = differences(samples);
      setFound(new Map(shown.map(({ reader }, at) => [reader.id, each[at] ?? []])));
    };
    const timer = setTimeout(() => void read(), calmMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [stored, brand, utm, shown]);
  return found;
}

/** What somebody reads of an email, part by part. */
async function partsRead(
  stored: EditableEmail,
  brand: Brand,
  utm: Utm | undefined,
  { reader, variant }: Shown,
): Promise<ReadPart[]> {
  const data = { ...reader.data, brand: { ...brand }, links: nowhere };
  const { document, plan } = plannedEmail(stored.document, utm);
  const sections = sectionsOf(plan, variant);
  const { subject, preheader } = partsOf(renderEmail(stored, { brand }, utm), variant);
  const head = renderMail({ subject, preheader, html: '', text: '' }, data);
  const met = new Map<string, number>();
  const blocks = blockTexts(sections, document, brand).map(async ({ block, depends, text }) => {
    // Copied blocks may share an id.
    const copies = (met.get(block.id) ?? 0) + 1;
    met.set(block.id, copies);
    // Text without Liquid reads as it is.
    const words = text.includes('{') ? (await renderMail({ ...nothing, text }, data)).text : text;
    return {
      id: `block/${block.id}/${copies}`,
      name: blockName(block),
      words: depends && words === '' ? undefined : words.replaceAll(/^- /gm, ''),
    };
  });
  return [
    { id: 'subject', name: t('Subject'), words: (await head).subject },
    { id: 'preheader', name: t('Preview text'), words: (await head).preheader },
    ...(await Promise.all(blocks)),
  ];
}

const nothing = { subject: '', preheader: '', html: '' };
