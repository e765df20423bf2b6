import { t } from '../../texts/t.ts';
import type { IssueCode } from '../values/issue.ts';
import type { Words } from '../values/issues/entry.ts';
import { slot } from '../values/slot.ts';
import { senderOf, type StoredEmail } from './Email.ts';
import { anatomyOf, emailSetting, linesOfBlock, type EmailBody } from './emailAnatomy.ts';
import { isAddress } from './isAddress.ts';
import type { Brand } from './Workspace.ts';

/** Something that is wrong with an email, and where in it: a setting such as `email/blocks/<id>`. */
export interface EmailFinding {
  code: IssueCode;
  setting: string;
  words?: Words;
}

/** Both are kept, so that who asks again gets the very same answer. */
const known = slot<StoredEmail, { sent: readonly EmailFinding[]; unsent: readonly EmailFinding[] }>();

const noSender: readonly EmailFinding[] = [{ code: 'no-sender', setting: 'email' }];

/** What keeps an email from being sent, in reading order: what is missing, or leads nowhere, for everybody. */
export function emailFindings(stored: StoredEmail, brand: Pick<Brand, 'sender'>): readonly EmailFinding[] {
  let findings = known.get(stored);
  if (!findings) {
    const sent: EmailFinding[] = [];
    const { lines, bodies } = anatomyOf(stored);
    for (const { variant, line, text } of lines)
      if (line === 'subject' && text.trim() === '')
        sent.push({ code: 'no-subject', setting: emailSetting.line(line, variant) });
    for (const body of bodies) lookAt(body, sent);
    findings = { sent, unsent: sent.length === 0 ? noSender : [...sent, ...noSender] };
    known.set(stored, findings);
  }
  return senderOf(stored, brand).address.includes('@') ? findings.sent : findings.unsent;
}

function lookAt({ variant, parts }: EmailBody, findings: EmailFinding[]): void {
  if (!parts.some(({ block }) => saysSomething(block)))
    findings.push({ code: 'no-body', setting: emailSetting.body(variant) });
  for (const { block, links } of parts) {
    if (block.type === 'button' && block.label.trim() === '')
      findings.push({ code: 'no-button-label', setting: emailSetting.part(block.id, variant) });
    for (const { link, words } of links) {
      const url = link.kind === 'url' ? link.url.trim() : undefined;
      if (url === undefined || (url !== '' && isAddress(url))) continue;
      const setting = emailSetting.part(block.id, variant);
      findings.push(
        url === ''
          ? { code: 'no-link', setting, words: { what: linkName(block.type, words) } }
          : { code: 'broken-link', setting, words: { url } },
      );
    }
  }
}

type Block = EmailBody['parts'][number]['block'];

/** Whether a block has something to read or to look at, apart from what every email has. */
function saysSomething(block: Block): boolean {
  switch (block.type) {
    case 'text':
    case 'list':
      return linesOfBlock(block).some((line) =>
        line.some((part) => part.t === 'merge' || (part.t === 'text' && part.v.trim() !== '')),
      );
    case 'image':
      return block.src !== '';
    case 'products':
    case 'coupon':
      return true;
    case 'button':
    case 'divider':
    case 'spacer':
    case 'social':
    case 'header':
    case 'footer':
      return false;
  }
}

/** What a link is called at the start of a sentence, by the words that one clicks. */
export const linkName = (type: Block['type'], words: string | undefined): string =>
  type === 'button'
    ? t('The button “{label}”', { label: words?.trim() ?? '' })
    : words === undefined
      ? t('The link of a picture')
      : t('The link “{text}”', { text: words.trim() });
