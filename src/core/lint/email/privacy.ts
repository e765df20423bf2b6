import { t } from '../../../texts/t.ts';
import {
  emailPlaceOf,
  emailSetting,
  labelsOfBlock,
  linesOfBlock,
  textOfLine,
} from '../../document/emailAnatomy.ts';
import { factsOfEmail } from '../emailFacts.ts';
import { tellsOfWatching, tooPersonal } from '../personal.ts';
import type { EmailRule } from './EmailRule.ts';
import { lineWords } from './lineWords.ts';

const watched = t('that somebody was watched');

/** What would feel like being watched: by the data that an email shows, and by what it says. */
export const privacy: EmailRule = ({ stored, lines, bodies }, report) => {
  const add = (setting: string, what: string) =>
    report('too-personal', setting, { where: lineWords[emailPlaceOf(setting)?.part ?? 'body'], what });
  for (const { where, path, setting } of factsOfEmail(stored).tags) {
    // Nobody reads where a link leads.
    const what = where === 'link' ? undefined : tooPersonal(path);
    if (what !== undefined) add(setting, what);
  }
  for (const { line, variant, text } of lines)
    if (tellsOfWatching(text)) add(emailSetting.line(line, variant), watched);
  for (const { parts, variant } of bodies)
    for (const { block } of parts) {
      const texts = [...linesOfBlock(block).map(textOfLine), ...labelsOfBlock(block)];
      if (texts.some(tellsOfWatching)) add(emailSetting.part(block.id, variant), watched);
    }
  if ('locked' in stored && tellsOfWatching(stored.locked.text)) add('email', watched);
};
