import { socialNames, type Brand, type EmailBlock, type EmailInline } from '../../core/index.ts';
import { aroundPrice, eachProduct } from './eachProduct.ts';
import { hasSureFooter, type Destination, type PlannedBlock, type PlannedSection } from './emailPlan.ts';
import { footerWords } from './footerWords.ts';
import { moreThanOne, shownWhere } from './linkHtml.ts';
import { mergeLiquid, plainLiquid, shownIf, systemLinks } from './liquid.ts';
import type { BlockOf } from './Pen.ts';

/** What plain text is written with. */
interface Around {
  brand: Pick<Brand, 'name' | 'address'>;
  words: ReturnType<typeof footerWords>;
}

/** The email as plain text in Liquid, made from the same parts as its HTML. */
export function emailText(
  sections: readonly PlannedSection[],
  { lang }: { lang: string },
  brand: Around['brand'],
): string {
  const around = { brand, words: footerWords(lang) };
  const parts = sections.map(({ show, columns }) => {
    const blocks = columns.flatMap((column) => column.blocks);
    return shownIf(show, blocks.map((part) => shownIf(part.show, blockText(part, around))).join(''));
  });
  return parts.join('') + (hasSureFooter(sections) ? '' : footerText({ address: '' }, around));
}

/**
 * What each block says as Liquid, in reading order; that of one which not everybody gets may come out empty. Of addresses only
 * those that come out of the data: all others are the same for everybody but for what counts clicks.
 */
export const blockTexts = (
  sections: readonly PlannedSection[],
  { lang }: { lang: string },
  brand: Around['brand'],
): { block: EmailBlock; depends: boolean; text: string }[] => {
  const around = { brand, words: footerWords(lang) };
  return sections.flatMap(({ show, columns }) =>
    columns.flatMap(({ blocks }) =>
      blocks.map((part) => ({
        block: part.block,
        depends: show !== undefined || part.show !== undefined,
        text: shownIf(show, shownIf(part.show, blockText(withDataLinks(part), around))),
      })),
    ),
  );
};

const withDataLinks = (part: PlannedBlock): PlannedBlock => ({
  ...part,
  destinations: part.destinations.map((line) => line.map((to) => (to?.kind === 'data' ? to : undefined))),
});

function blockText({ block, destinations }: PlannedBlock, around: Around): string {
  const to = destinations[0]?.[0];
  switch (block.type) {
    case 'text':
      return `${lineText(block.inline, destinations[0])}\n\n`;
    case 'list': {
      const items = block.items.map(
        (item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${lineText(item, destinations[index])}\n`,
      );
      return `${items.join('')}\n`;
    }
    case 'button':
      return `${plainLiquid(block.label)}${to ? `: ${urlOf(to)}` : ''}\n\n`;
    case 'image': {
      if (block.src === '' || block.decorative || block.alt.trim() === '') return '';
      return `[${plainLiquid(block.alt)}]${to ? ` (${urlOf(to)})` : ''}\n\n`;
    }
    case 'divider':
      return '----------\n\n';
    case 'spacer':
      return '';
    case 'social': {
      const links = block.links.flatMap(({ network }, index) => {
        const link = destinations[0]?.[index];
        return link ? [`${socialNames[network]}: ${urlOf(link)}\n`] : [];
      });
      return links.length === 0 ? '' : `${links.join('')}\n`;
    }
    case 'products':
      return productsText(block);
    case 'coupon': {
      const code = block.code.trim() === '' ? '{{ coupon }}' : plainLiquid(block.code.trim());
      const lines = [plainLiquid(block.label.trim()), code, plainLiquid(block.note.trim())];
      return `${lines.filter((line) => line !== '').join('\n')}\n\n`;
    }
    case 'header': {
      const { words, brand } = around;
      const name = brand.name.trim() === '' ? '' : `${plainLiquid(brand.name.trim())}\n\n`;
      return `${block.view ? `${words.view}: ${systemLinks.view}\n\n` : ''}${name}`;
    }
    case 'footer':
      return footerText(block, around);
  }
}

function productsText(block: BlockOf<'products'>): string {
  const { fields, empty } = block;
  const [before, after] = aroundPrice(block);
  const quantity =
    fields.quantity === undefined
      ? ''
      : shownWhere(moreThanOne(`item.${fields.quantity}`), ` × {{ item.${fields.quantity} }}`);
  const amount =
    fields.price === undefined
      ? ''
      : shownWhere(
          `item.${fields.price} != blank`,
          `, ${plainLiquid(before)}{{ item.${fields.price} }}${plainLiquid(after)}`,
        );
  const row = `- {{ item.${fields.name} }}${quantity}${amount}\n`;
  const instead = empty.trim() === '' ? '' : `${plainLiquid(empty.trim())}\n\n`;
  return eachProduct(block, { row, around: (rows) => `${rows}\n`, instead });
}

function footerText(
  { address, reason = '' }: Pick<BlockOf<'footer'>, 'address' | 'reason'>,
  { brand, words }: Around,
): string {
  const lines = [reason.trim(), address.trim() || brand.address.trim()].filter((line) => line !== '');
  const above = lines.map((line) => `${plainLiquid(line)}\n`).join('');
  return `${above}${words.preferences}: ${systemLinks.preferences}\n${words.unsubscribe}: ${systemLinks.unsubscribe}\n`;
}

function lineText(
  inline: readonly EmailInline[],
  destinations: readonly (Destination | undefined)[] | undefined,
): string {
  return inline
    .map((part, index) => {
      if (part.t === 'br') return '\n';
      const to = destinations?.[index];
      // A link that spans several pieces names its address once, at its end.
      const address = to && to !== destinations?.[index + 1] ? ` (${urlOf(to)})` : '';
      const text =
        part.t === 'merge' ? mergeLiquid(part.path, part.fallback, plainLiquid) : plainLiquid(part.v);
      return text + address;
    })
    .join('');
}

function urlOf(to: Destination): string {
  switch (to.kind) {
    case 'address':
      return plainLiquid(to.url);
    case 'system':
      return systemLinks[to.name];
    case 'data':
      return `{{ ${to.path} }}`;
  }
}
