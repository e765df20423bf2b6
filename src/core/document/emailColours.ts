import { contrast } from '../values/colour.ts';
import type { EmailBlock, EmailLook } from './EmailDocument.ts';

/** The inks of emails. Colours are `#rrggbb`. */
export const [darkInk, lightInk] = ['#1e1e1e', '#ffffff'] as const;
const neutralAccent = '#2f5d3a';

/** What text needs against its ground (WCAG 2.2, 1.4.3); the letters of buttons are not large in its sense. */
export const readableContrast = 4.5;

/** Dark or light ink, whichever reads better on a ground. */
export const inkOn = (ground: string): string =>
  contrast(ground, darkInk) >= contrast(ground, lightInk) ? darkInk : lightInk;

/** The ground of buttons: the brand's, else Wend's neutral one. */
export const accentOf = (look: Pick<EmailLook, 'accent'> = {}): string => look.accent ?? neutralAccent;

type Button = Pick<Extract<EmailBlock, { type: 'button' }>, 'bg' | 'fg'>;

/** What a button is painted with and written in: its own colours, else the brand's. */
export function buttonColours(
  { bg, fg }: Button,
  look: Pick<EmailLook, 'accent'> | undefined,
): { bg: string; fg: string } {
  const ground = bg ?? accentOf(look);
  return { bg: ground, fg: fg ?? (bg === undefined ? inkOn(ground) : lightInk) };
}
