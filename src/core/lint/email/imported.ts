import { activeHtml } from '../../document/activeHtml.ts';
import type { StoredEmail } from '../../document/Email.ts';
import { emailSetting } from '../../document/emailAnatomy.ts';
import type { EmailFinding } from '../../document/emailFindings.ts';
import { foreignTagsOfPage } from '../../document/foreignTags.ts';
import { slot } from '../../values/slot.ts';
import type { EmailRule } from './EmailRule.ts';
import { someOf } from './someOf.ts';

/** What the HTML of an email that came as it is brings along: its import says it once, and its checks for as long as it is there. */
export const imported: EmailRule = ({ stored, lines }, report) => {
  if (!('locked' in stored)) return;
  for (const { line, variant, text } of lines) {
    const tags = tagsIn(text);
    if (tags.length > 0) report('foreign-tags', emailSetting.line(line, variant), { tags: someOf(tags) });
  }
  for (const { code, words } of findingsIn(stored)) report(code, 'email', words);
};

const tagsIn = (text: string): string[] => [...new Set(foreignTagsOfPage(text).map((tag) => tag.text))];

type Locked = Extract<StoredEmail, { locked: unknown }>;
type Finding = Pick<EmailFinding, 'code' | 'words'>;

/** It may be a megabyte, and does not change. */
const known = slot<StoredEmail, readonly Finding[]>();

function findingsIn(stored: Locked): readonly Finding[] {
  let findings = known.get(stored);
  if (!findings) {
    const { variants = [], ...mail } = stored.locked;
    const html = [mail, ...variants].map((one) => one.html ?? '').join('\n');
    const { parts, scripts } = activeHtml(html);
    const tags = tagsIn([html, mail.text, ...variants.map(({ text }) => text ?? '')].join('\n'));
    findings = [
      ...(parts.length > 0 ? [{ code: 'active-part', words: { parts: someOf(parts) } } as const] : []),
      ...(scripts.length > 0 ? [{ code: 'script-link', words: { links: someOf(scripts) } } as const] : []),
      ...(tags.length > 0 ? [{ code: 'foreign-tags', words: { tags: someOf(tags) } } as const] : []),
    ];
    known.set(stored, findings);
  }
  return findings;
}
