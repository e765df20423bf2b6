import type { EmailBlock } from '../../core/index.ts';
import type { Tokens } from './createTokens.ts';
import type { footerWords } from './footerWords.ts';
import type { Look } from './lookOf.ts';

/** What a block is written with. */
export interface Pen {
  tokens: Tokens;
  dir: 'ltr' | 'rtl';
  look: Look;
  /** Those that read well on the section's ground. */
  inks: Pick<Look, 'text' | 'quiet' | 'link'>;
  /** `css-class` of what turns light in dark mode; empty on a ground of the author's own. */
  ink: string;
  words: ReturnType<typeof footerWords>;
  brand: { name: string; address: string };
}

/** The block of one type. */
export type BlockOf<Type extends EmailBlock['type']> = Extract<EmailBlock, { type: Type }>;
