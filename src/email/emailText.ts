import type { EmailInline } from '../core/index.ts';
import { hasSureFooter } from './emailHtml.ts';
import type { Destination, EmailPlan } from './emailPlan.ts';
import { mergeLiquid, plainLiquid, shownIf, systemLinks } from './liquid.ts';

type Block = EmailPlan['sections'][number]['blocks'][number];

/** The email as plain text in Liquid, made from the same parts as its HTML. */
export function emailText(plan: EmailPlan, address: string): string {
  const parts = plan.sections.map(({ show, blocks }) =>
    shownIf(show, blocks.map((part) => shownIf(part.show, blockText(part, address))).join('')),
  );
  return parts.join('') + (hasSureFooter(plan) ? '' : footerText(address));
}

function blockText({ block, destinations }: Block, address: string): string {
  const [to] = destinations;
  switch (block.type) {
    case 'text': {
      const pieces = block.inline.map((part, index) => {
        // A link that spans several pieces names its address once, at its end.
        const ends = destinations[index] !== destinations[index + 1];
        return inlineText(part, ends ? destinations[index] : undefined);
      });
      return `${pieces.join('')}\n\n`;
    }
    case 'button':
      return `${plainLiquid(block.label)}${to ? `: ${urlOf(to)}` : ''}\n\n`;
    case 'image': {
      if (block.decorative || block.alt.trim() === '') return '';
      return `[${plainLiquid(block.alt)}]${to ? ` (${urlOf(to)})` : ''}\n\n`;
    }
    case 'divider':
      return '----------\n\n';
    case 'footer':
      return footerText(block.address.trim() === '' ? address : block.address);
  }
}

function footerText(address: string): string {
  const lines = address.trim() === '' ? '' : `${plainLiquid(address.trim())}\n`;
  return `${lines}Email preferences: ${systemLinks.preferences}\nUnsubscribe: ${systemLinks.unsubscribe}\n`;
}

function inlineText(part: EmailInline, to: Destination | undefined): string {
  if (part.t === 'br') return '\n';
  if (part.t === 'merge') return mergeLiquid(part.path, part.fallback, plainLiquid);
  return plainLiquid(part.v) + (to ? ` (${urlOf(to)})` : '');
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
