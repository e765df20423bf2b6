import { emailSetting } from '../../document/emailAnatomy.ts';
import type { EmailRule, ReportEmail } from './EmailRule.ts';

/** What says nothing about a picture: names of files, and that it is one. */
const useless =
  /^((the |a |an |my |your )?(image|img|photo|picture|pic|graphic|banner|untitled|screenshot|bild|foto|grafik|unbenannt)|img[_ -]?\d+|dsc[_ -]?\d+|screenshot[\s\S]*|\S+\.(png|jpe?g|gif|webp))$/i;

/** What an embedded picture may weigh before it alone takes half of what Gmail shows of an email, in kilobytes. */
const heavyKb = 50;

/** What is unwise about pictures: for people who cannot see them, and for inboxes that do not show them. */
export const pictures: EmailRule = ({ bodies, around: { brand } }, report) => {
  for (const { parts, variant } of bodies)
    for (const { block } of parts) {
      if (block.type === 'header' && brand.look?.logo)
        lookAtWeight(brand.look.logo.src, emailSetting.part(block.id, variant), report);
      if (block.type !== 'image') continue;
      const setting = emailSetting.part(block.id, variant);
      const { src, alt, decorative, link, width, height } = block;
      if (src === '') {
        report('no-picture', setting);
        continue;
      }
      const said = alt.trim();
      if (decorative && link) report('linked-decorative', setting);
      if (!decorative && said === '') report('no-alt', setting);
      if (!decorative && useless.test(said)) report('vague-alt', setting, { text: said });
      if (height !== undefined && width > phoneWidth) report('fixed-height', setting, { width });
      lookAtWeight(src, setting, report);
    }
};

/** What a phone of 320 px leaves for a picture between its margins. */
const phoneWidth = 272;

function lookAtWeight(src: string, setting: string, report: ReportEmail): void {
  if (!src.startsWith('data:')) return;
  const kb = Math.ceil(src.length / 1024);
  if (kb > heavyKb) report('heavy-picture', setting, { kb });
  else report('embedded-picture', setting);
}
