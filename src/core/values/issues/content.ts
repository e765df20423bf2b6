import { error, info, warning } from './entry.ts';

/** What can be wrong with an email. */
export const content = {
  'no-email': error(() => 'This step has no email.', 'Write its subject and text.'),
  'no-subject': error(() => 'The email has no subject.', 'Write a subject.'),
  'no-body': error(() => 'The email has no text.', 'Write the text.'),
  'no-preheader': warning(
    () => 'The email has no preview text, so inboxes show whatever comes first.',
    'Write a preview text.',
  ),
  'no-fallback': warning(
    (w) => `“${w.path}” is empty for some people, and nothing stands in for it.`,
    'Give it a fallback.',
  ),
  'no-sender': error(
    () => 'The email has no sender address, so no mail system would take it.',
    'Give it a sender, or the brand one for all emails.',
  ),
  'no-text': warning(
    () =>
      'The email has no plain text: people whose mail program shows none but text get an empty email, and spam filters mind.',
    'Add a plain text version.',
  ),
  'unknown-merge': warning(
    (w) => `“${w.path}” is nothing that Wend knows, so this place stays empty in every email.`,
    'Choose a merge tag from the list.',
  ),
  'no-unsubscribe-link': warning(
    () => 'The email has no unsubscribe link, which the law and every large mailbox ask for.',
    'Link to {{ links.unsubscribe }} in the footer.',
  ),
  'no-preferences-link': warning(
    () => 'The email has no link to the preferences, so people can only leave, not choose.',
    'Link to {{ links.preferences }} in the footer.',
  ),
  'no-utm': info(
    () =>
      'Links of this journey carry no campaign, so your web statistics cannot tell where people came from.',
    'Name source, medium and campaign in the journey settings.',
  ),
  'utm-differs': warning(
    (w) =>
      `The email says ${w.part} “${w.found}”, and the journey says “${w.expected}”: its clicks are counted apart.`,
    'Use the same, or leave the email without its own.',
  ),
  'offer-expired': warning(
    (w) => `The offer “${w.offer}” ended on ${w.expires}.`,
    'Extend the offer, or take it out of the email.',
  ),
  'too-personal': warning(
    (w) => `${w.where} shows ${w.what}, which feels like being watched.`,
    'Say it more broadly: a kind of thing instead of the very thing, a region instead of a street.',
  ),
  'no-mindset': info(
    () => 'It is not written down what the subscriber is thinking when this email comes.',
    'Put it in a sentence: it is the test of every word in the email.',
  ),
  'many-asks': warning(
    (w) => `The first email asks for ${w.count} things at once, so fewer people do any of them.`,
    'Keep the one button that matters most.',
  ),
  'second-button': info(
    (w) => `The email has ${w.count} buttons: each takes clicks from the one that matters.`,
    'Keep one button, and make the others plain links.',
  ),
};
