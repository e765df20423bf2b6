import { t, template } from '../../../texts/t.ts';
import { error, info, warning } from './entry.ts';

/** What can be wrong with an email in the journey that sends it. */
export const content = {
  'no-email': error(t('This step has no email.'), t('Write its subject and text.')),
  'no-text': warning(
    t(
      'The email has no plain text: people whose mail program shows none but text get an empty email, and spam filters mind.',
    ),
    t('Add a plain text version.'),
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
  'offer-expired': warning(
    template('The offer “{offer}” ended on {expires}.'),
    t('Extend the offer, or take it out of the email.'),
  ),
  'no-mindset': info(
    t('It is not written down what the subscriber is thinking when this email comes.'),
    t('Put it in a sentence: it is the test of every word in the email.'),
  ),
  'many-asks': warning(
    template('The first email asks for {count} things at once, so fewer people do any of them.'),
    t('Keep the one button that matters most.'),
  ),
};
