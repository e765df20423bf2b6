import { emailSetting } from '../../document/emailAnatomy.ts';
import type { EmailRule } from './EmailRule.ts';

/** What is unwise about the end of an email: who it comes from, and how to be rid of it. Every email gets its links either way. */
export const ways: EmailRule = ({ bodies, around: { brand } }, report) => {
  for (const { parts, variant } of bodies) {
    const footers = parts.filter(({ block }) => block.type === 'footer');
    const [first] = footers;
    if (!first) {
      report('no-footer', emailSetting.body(variant));
      continue;
    }
    if (footers.every(({ shows }) => shows.length > 0))
      report('conditional-footer', emailSetting.part(first.block.id, variant));
    const isBare = footers.every(({ block }) => block.type === 'footer' && block.address.trim() === '');
    if (isBare && brand.address.trim() === '')
      report('no-postal-address', emailSetting.part(first.block.id, variant));
  }
};
