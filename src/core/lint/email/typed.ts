import { emailSetting, labelsOfBlock, linesOfBlock, runsOfLine } from '../../document/emailAnatomy.ts';
import { foreignTagsOf } from '../../document/foreignTags.ts';
import type { EmailRule } from './EmailRule.ts';

/** Merge tags of other systems in what is written here: nobody fills them in, so people would read them. */
export const typed: EmailRule = ({ stored, lines, bodies }, report) => {
  // What came as it is is told of otherwise: nothing in it can be written here.
  if ('locked' in stored) return;
  const look = (content: string, setting: () => string) => {
    for (const { text } of foreignTagsOf(content)) report('foreign-tag', setting(), { text });
  };
  for (const { line, variant, text } of lines) look(text, () => emailSetting.line(line, variant));
  for (const { parts, variant } of bodies)
    for (const { block } of parts) {
      const setting = () => emailSetting.part(block.id, variant);
      for (const line of linesOfBlock(block)) for (const run of runsOfLine(line)) look(run, setting);
      for (const label of labelsOfBlock(block)) look(label, setting);
    }
};
