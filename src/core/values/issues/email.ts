import { t, template } from '../../../texts/t.ts';
import { error, info, warning } from './entry.ts';

/** What can be wrong with an email by itself, as far as its document tells. */
export const email = {
  // Head.
  'no-subject': error(t('The email has no subject.'), t('Write a subject.')),
  'no-sender': error(
    t('The email has no sender address, so no mail system would take it.'),
    t('Give it a sender, or the brand one for all emails.'),
  ),
  'no-language': warning(
    t('Nothing says in which language the email is, so screen readers read it as if it were in another.'),
    t('Choose its language.'),
  ),
  'long-subject': warning(
    template('The subject is {count} characters long: every inbox cuts it off after about {most}.'),
    t('Say it shorter, and what matters first.'),
  ),
  'subject-cut': info(
    template('The subject is {count} characters long, and a phone shows about the first {most}.'),
    t('Put what matters first.'),
  ),
  'fake-reply': warning(
    template(
      'The subject begins with “{start}”, as if it were an answer: people feel tricked, and spam filters know it.',
    ),
    t('Take it away.'),
  ),
  'loud-line': warning(
    template('{where} shouts, {how}: people turn away, and spam filters listen for it.'),
    t('Write it as you would say it to one person.'),
  ),
  'spam-words': warning(
    template('{where} says “{text}”, which is what spam filters look for.'),
    t('Say what there is, in your own words.'),
  ),
  'no-preheader': warning(
    t('The email has no preview text, so inboxes show whatever comes first.'),
    t('Write a preview text.'),
  ),
  'preheader-repeats': warning(
    t('The preview text says the same as the subject, so its place in the inbox is lost.'),
    t('Say in it what the subject leaves open.'),
  ),
  'preheader-length': info(
    template(
      'The preview text is {count} characters long: {least} to {most} fill the line in most inboxes without being cut off.',
    ),
    t('Make it longer or shorter.'),
  ),
  // Writing.
  'no-body': error(t('The email has no text.'), t('Write the text.')),
  'only-pictures': warning(
    template(
      'The email is pictures and hardly any words ({count}): many people see nothing of it until they load pictures, and spam filters mind.',
    ),
    t('Write what matters as text.'),
  ),
  'empty-text': info(t('A text here has no words, so it leaves a gap.'), t('Write it, or take it out.')),
  'empty-section': info(t('A section has nothing in it, so it leaves a gap.'), t('Fill it, or take it out.')),
  'many-titles': warning(
    template('The email has {count} titles: who listens to it cannot tell what it is about.'),
    t('Keep the first, and make the others headings.'),
  ),
  'skipped-heading': info(
    template(
      '“{text}” is a {level}, and no {above} stands before it: who listens to the email takes it for a part of something else.',
    ),
    t('Make it larger by one level.'),
  ),
  'no-action': info(
    t('Nothing in this email can be clicked, so nobody can do what it asks.'),
    t('Add the one button that matters, unless it is meant only to be read.'),
  ),
  'second-button': info(
    template('The email has {count} buttons: each takes clicks from the one that matters.'),
    t('Keep one button, and make the others plain links.'),
  ),
  'too-personal': warning(
    template('{where} shows {what}, which feels like being watched.'),
    t('Say it more broadly: a kind of thing instead of the very thing, a region instead of a street.'),
  ),
  // Merge tags.
  'unknown-merge': warning(
    template('“{path}” is nothing that Wend knows, so this place stays empty in every email.'),
    t('Choose a merge tag from the list.'),
  ),
  'foreign-tag': warning(
    template('“{text}” is a merge tag of another system: nobody fills it in, so people read it as it is.'),
    t('Put in a merge tag from the list instead.'),
  ),
  'active-part': warning(
    template('Mail programs take this out, or the whole email for spam: {parts}.'),
    t('Take it out where the email was made, and import it again.'),
  ),
  'foreign-tags': warning(
    template('Merge tags of another system are sent as they stand there: {tags}.'),
    t('Put merge tags that Wend knows in their place where the email was made, and import it again.'),
  ),
  'script-link': warning(
    template('Links that run a script do nothing in a mail program, and spam filters mind: {links}.'),
    t('Give an address that begins with https:// where the email was made, and import it again.'),
  ),
  'no-fallback': warning(
    template('“{path}” is empty for some people, and nothing stands in for it.'),
    t('Give it a fallback.'),
  ),
  'unsampled-merge': info(
    template('No sample subscriber has “{path}”: is it spelt as your data has it?'),
    t('Compare it with your data, or add it to a sample.'),
  ),
  // Links.
  'no-button-label': error(t('A button says nothing.'), t('Write what happens when it is clicked.')),
  'no-link': error(template('{what} leads nowhere.'), t('Give the address that it leads to.')),
  'broken-link': error(
    template('“{url}” is no address that a mail program could open.'),
    t('Correct the address.'),
  ),
  'vague-link': warning(
    template('A link says only “{text}”: who listens to the email, or skims it, cannot tell where it leads.'),
    t('Name what is behind it.'),
  ),
  'short-link': warning(
    template('{host} hides where a link leads, and spam filters block it for that.'),
    t('Give the real address: clicks are counted anyway.'),
  ),
  'insecure-link': warning(
    template('“{url}” is opened without encryption: mail programs warn of it.'),
    t('Use the address that begins with https://.'),
  ),
  'tag-in-link': warning(
    template('“{url}” holds what looks like a merge tag, and in an address that stays as it is typed.'),
    t('Take them out, or choose a link that comes from the data.'),
  ),
  'link-from-data': warning(
    template(
      'Where a link leads comes from what is known of people ({path}): it may be anything, and who has none there gets no link.',
    ),
    t('Give an address, or take it from the event that starts the journey.'),
  ),
  'no-network': warning(
    template('No address is given for {network}, so it is not shown.'),
    t('Give the address, or take it out.'),
  ),
  'empty-social': info(t('No network is given here, so nothing is shown.'), t('Add one, or take it out.')),
  'utm-differs': warning(
    template(
      'The email says {part} “{found}”, and the journey says “{expected}”: its clicks are counted apart.',
    ),
    t('Use the same, or leave the email without its own.'),
  ),
  'utm-missing': info(
    template(
      'The email has link parameters of its own, without the {part} that the journey gives (“{expected}”).',
    ),
    t('Use those of the journey, or name it here too.'),
  ),
  'link-utm-differs': warning(
    template(
      'A link carries the {part} “{found}”, and its email says “{expected}”: its clicks are counted apart.',
    ),
    t('Take the parameters out of the address: they are added when the email goes out.'),
  ),
  'untagged-links': info(
    template(
      'Links of this email carry no campaign ({count}), and nothing is added to an email that came as it is.',
    ),
    t('Add the parameters to it where it was made.'),
  ),
  // Pictures.
  'no-picture': warning(
    t('A picture has no address, so it is not shown.'),
    t('Choose the picture, or take it out.'),
  ),
  'no-alt': warning(
    t(
      'A picture says nothing to people who do not see it: those who listen, and those who load no pictures.',
    ),
    t('Describe it in a few words, or say that it only decorates.'),
  ),
  'vague-alt': warning(
    template('A picture is described as “{text}”, which tells nobody what it shows.'),
    t('Say what it shows, or what it is for.'),
  ),
  'linked-decorative': warning(
    t(
      'A picture is marked as decoration and leads somewhere: who listens to the email comes to a link without a name.',
    ),
    t('Describe where it leads, or take the link away.'),
  ),
  'fixed-height': warning(
    template(
      'A picture {width} px wide has a fixed height: a phone makes it narrower and not lower, so it is squeezed.',
    ),
    t('Leave the height to the picture.'),
  ),
  'embedded-picture': warning(
    t('A picture is embedded in the email, and Gmail does not show embedded pictures.'),
    t('Put it on your website, and give its address.'),
  ),
  'heavy-picture': warning(
    template(
      'An embedded picture adds {kb} kB to the email: Gmail does not show it, and cuts off what comes after 102 kB.',
    ),
    t('Put it on your website, and give its address.'),
  ),
  // Looks.
  'low-contrast': warning(
    template('{what} is hard to read: its contrast is {ratio} to 1, and {least} to 1 is needed.'),
    t('Choose a darker or a lighter colour, here or in the brand.'),
  ),
  'never-shown': warning(
    t('Nobody sees this part: its condition contradicts itself.'),
    t('Correct the condition, or take the part out.'),
  ),
  // The way out.
  'no-footer': warning(
    t('The email has no footer, so a plain one is added at its end when it goes out.'),
    t('Put a footer where it belongs.'),
  ),
  'conditional-footer': warning(
    t(
      'The footer hangs on a condition, so another one is added when the email goes out: some people get two.',
    ),
    t('Show it to everybody.'),
  ),
  'no-postal-address': warning(
    t('Neither the footer nor the brand has a postal address, which the law asks for in many countries.'),
    t('Write it down in the brand, for all emails.'),
  ),
};
