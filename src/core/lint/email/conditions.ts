import { isImpossible } from '../../analyse/satisfy.ts';
import { emailSetting } from '../../document/emailAnatomy.ts';
import { ruleIsComplete } from '../../kinds/ruleIsComplete.ts';
import { clausesOf, type Rule } from '../../values/rule.ts';
import type { EmailRule } from './EmailRule.ts';

/** Parts of an email whose conditions contradict themselves or those around them, so that nobody sees them. */
export const conditions: EmailRule = ({ bodies, around: { segments } }, report) => {
  const isShut = (rules: readonly Rule[]) =>
    rules.every(ruleIsComplete) &&
    (segments !== undefined || !rules.some(asksSegment)) &&
    isImpossible(
      rules.map((rule) => ({ rule, holds: true })),
      { segments: segments ?? {} },
    );
  for (const { parts, sections, variant } of bodies) {
    const shut = sections.filter(({ showIf }) => showIf && isShut([showIf]));
    for (const { id } of shut) report('never-shown', emailSetting.part(id, variant));
    // What is in a section that nobody sees has been told there.
    for (const { section, block, shows } of parts)
      if (block.showIf && !shut.includes(section) && isShut(shows))
        report('never-shown', emailSetting.part(block.id, variant));
  }
};

const asksSegment = (rule: Rule): boolean => clausesOf(rule).some((clause) => 'segment' in clause);
