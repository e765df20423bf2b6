import { t } from '../../../texts/t.ts';
import { emailSetting } from '../../document/emailAnatomy.ts';
import { buttonColours, inkOn, readableContrast } from '../../document/emailColours.ts';
import { contrast } from '../../values/colour.ts';
import type { EmailRule } from './EmailRule.ts';

/** Text that is hard to read: buttons as their author coloured them, and grounds on which neither dark nor light ink reads well. */
export const colours: EmailRule = ({ bodies, around: { brand } }, report) => {
  const look = (ink: string, ground: string, setting: () => string, what: () => string) => {
    const ratio = contrast(ink, ground);
    // Rounded down: 4.49 must not be told as 4.5.
    if (ratio < readableContrast)
      report('low-contrast', setting(), {
        what: what(),
        ratio: Math.floor(ratio * 10) / 10,
        least: readableContrast,
      });
  };
  for (const { parts, sections, variant } of bodies) {
    for (const { block } of parts) {
      if (block.type !== 'button') continue;
      const { bg, fg } = buttonColours(block, brand.look);
      look(
        fg,
        bg,
        () => emailSetting.part(block.id, variant),
        () => t('The button “{label}”', { label: block.label }),
      );
    }
    for (const { id, bg, columns } of sections)
      if (bg !== undefined && columns.some(({ blocks }) => blocks.length > 0))
        look(
          inkOn(bg),
          bg,
          () => emailSetting.part(id, variant),
          () => t('Text on the ground {colour}', { colour: bg }),
        );
  }
};
