import { t, template } from '../../../texts/t.ts';
import { error, info, warning } from './entry.ts';

/** What can be wrong with an email. */
export const content = {
  'no-email': error(t('This step has no email.'), t('Write its subject and text.')),
  'no-subject': error(t('The email has no subject.'), t('Write a subject.')),
  'no-body': error(t('The email has no text.'), t('Write the text.')),
  'no-preheader': warning(
    t('The email has no preview text, so inboxes show whatever comes first.'),
    t('Write a preview text.'),
  ),
  'no-fallback': warning(
    template('“{path}” is empty for some people, and nothing stands in for it.'),
    t('Give it a fallback.'),
  ),
  'no-sender': error(
    t('The email has no sender address, so no mail system would take it.'),
    t('Give it a sender, or the brand one for all emails.'),
  ),
  'no-text': warning(
    t(
      'The email has no plain text: people whose mail program shows none but text get an empty email, and spam filters mind.',
    ),
    t('Add a plain text version.'),
  ),
  'unknown-merge': warning(
    template('“{path}” is nothing that Wend knows, so this place stays empty in every email.'),
    t('Choose a merge tag from the list.'),
  ),
  'no-unsubscribe-link': warning(
    t('The email has no unsubscribe link, which the law and every large mailbox ask for.'),
    t('Link to {link} in the footer.', { link: '{{ links.unsubscribe }}' }),
  ),
  'no-preferences-link': warning(
    t('The email has no link to the preferences, so people can only leave, not choose.'),
    t('Link to {link} in the footer.', { link: '{{ links.preferences }}' }),
  ),
  'no-utm': info(
    t('Links of this journey carry no campaign, so your web statistics cannot tell where people came from.'),
    t('Name source, medium and campaign in the journey settings.'),
  ),
  'utm-differs': warning(
    template(
      'The email says {part} “{found}”, and the journey says “{expected}”: its clicks are counted apart.',
    ),
    t('Use the same, or leave the email without its own.'),
  ),
  'offer-expired': warning(
    template('The offer “{offer}” ended on {expires}.'),
    t('Extend the offer, or take it out of the email.'),
  ),
  'too-personal': warning(
    template('{where} shows {what}, which feels like being watched.'),
    t('Say it more broadly: a kind of thing instead of the very thing, a region instead of a street.'),
  ),
  'no-mindset': info(
    t('It is not written down what the subscriber is thinking when this email comes.'),
    t('Put it in a sentence: it is the test of every word in the email.'),
  ),
  'many-asks': warning(
    template('The first email asks for {count} things at once, so fewer people do any of them.'),
    t('Keep the one button that matters most.'),
  ),
  'second-button': info(
    template('The email has {count} buttons: each takes clicks from the one that matters.'),
    t('Keep one button, and make the others plain links.'),
  ),
};
