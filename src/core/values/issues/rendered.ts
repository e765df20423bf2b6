import { t, template } from '../../../texts/t.ts';
import { error, info, warning } from './entry.ts';

/** What can be wrong with an email as one sample subscriber, or several, would get it. */
export const rendered = {
  'render-failed': error(
    template('With the data of {names} the email cannot be made ready: {reason}'),
    t('Correct that part of it.'),
  ),
  'subject-empty-for': error(
    template('{names} would get this email without a subject.'),
    t('Give its merge tags fallbacks.'),
  ),
  'subject-long-for': warning(
    template(
      'For {names} the subject grows to {count} characters: every inbox cuts it off after about {most}.',
    ),
    t('Put the merge tag last, or choose a shorter one.'),
  ),
  'empty-for': warning(
    template('{what} is empty for {names}.'),
    t('Give it a fallback, or show it only to those for whom there is something.'),
  ),
  'second-button-for': info(
    template('{names} would see {count} buttons: each takes clicks from the one that matters.'),
    t('Let the conditions of the buttons exclude each other, or make the others plain links.'),
  ),
  'liquid-left': warning(
    template('{names} would read “{text}” as it stands there: it was typed as text and is no merge tag.'),
    t('Take it out, and put in a merge tag from the list.'),
  ),
  'way-out-lost': error(
    template('{names} would get this email without its {link} link.'),
    t('Take the condition away from around it.'),
  ),
  clipped: error(
    template(
      'The email weighs {kb} kB for {names}: Gmail cuts it off after {most} kB, with the footer and its links.',
    ),
    t('Take blocks out, or link to pictures instead of embedding them.'),
  ),
  'nearly-clipped': warning(
    template(
      'The email weighs {kb} kB for {names}: Gmail cuts off after {most} kB, and what is still added on its way may be enough.',
    ),
    t('Take blocks out, or link to pictures instead of embedding them.'),
  ),
  'shown-to-none': info(
    t('None of the sample subscribers would see this part.'),
    t('Add a sample who does, to see how it looks, or check its condition.'),
  ),
  'shown-to-all': info(
    t('All sample subscribers would see this part, so its condition was never seen to keep it back.'),
    t('Add a sample for whom it does not hold, or take the condition away.'),
  ),
};
