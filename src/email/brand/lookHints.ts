import { contrast, inkOn, type Brand } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { lookOf, inksOn } from '../compile/lookOf.ts';

/** What becomes of the brand's colours where they would be hard to read, in a sentence each. */
export function lookHints(brand: Brand): { accent: string; text: string; page: string } {
  const look = lookOf(brand);
  const { paper, accent, text, page } = look;
  const inks = inksOn(paper, look);
  const ratio = (one: string, other: string) => number(contrast(one, other), 1);
  const needed = number(4.5, 1);
  const letters = inkOn(accent) === paper ? t('white letters') : t('dark letters');
  const buttons = t('Buttons: {letters}, contrast {ratio} to 1.', {
    letters,
    ratio: ratio(accent, inkOn(accent)),
  });
  const links =
    inks.link === accent
      ? t('Links on white: {ratio} to 1.', { ratio: ratio(accent, paper) })
      : t('Too pale for links on white ({ratio} to 1, {needed} needed): links are written in blue instead.', {
          ratio: ratio(accent, paper),
          needed,
        });
  return {
    accent: `${buttons} ${links}`,
    text:
      inks.text === text
        ? t('On white: contrast {ratio} to 1.', { ratio: ratio(text, paper) })
        : t('Too pale on white ({ratio} to 1, {needed} needed): emails are written in black instead.', {
            ratio: ratio(text, paper),
            needed,
          }),
    page: t('Lies around the white email: {ratio} to 1 against it.', { ratio: ratio(page, paper) }),
  };
}
