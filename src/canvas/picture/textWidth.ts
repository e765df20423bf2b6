import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** Widths of the bundled letters from space to “~”, in thousandths of the size, at the strongest weight that cards use. */
const ascii = [
  258, 314, 512, 642, 648, 1000, 659, 321, 372, 372, 532, 671, 313, 464, 313, 375, 654, 420, 621, 632, 662, 608, 636, 574,
  636, 636, 313, 324, 671, 671, 671, 537, 993, 720, 658, 735, 722, 604, 588, 749, 745, 275, 578, 697, 565, 918, 758, 768,
  644, 771, 650, 648, 657, 738, 720, 1013, 712, 707, 648, 372, 375, 372, 479, 467, 345, 572, 622, 581, 622, 590, 385, 623,
  608, 258, 258, 565, 258, 896, 608, 607, 622, 622, 393, 545, 348, 608, 582, 835, 564, 583, 563, 449, 354, 449, 671,
]; // oxfmt-ignore
/** Of any other letter; of one that fills a square, as in Chinese, Japanese or an emoji. */
const usual = 680;
const square = 1000;
const isSquare =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** About how wide a text is, in px at this size; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const grapheme of splitGraphemes(text)) width += widthOf(grapheme);
  return (width * size) / 1000;
}

/** As much of a text as there is room for; an ellipsis says that there was more. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const most = (room * 1000) / size - widthOf('…');
  let width = 0;
  let kept = '';
  for (const grapheme of splitGraphemes(text)) {
    width += widthOf(grapheme);
    if (width > most) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(grapheme: string): number {
  const known = grapheme.length === 1 ? ascii[grapheme.charCodeAt(0) - 32] : undefined;
  return known ?? (isSquare.test(grapheme) ? square : usual);
}
