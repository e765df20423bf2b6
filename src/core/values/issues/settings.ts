import { t, template } from '../../../texts/t.ts';
import { error, info, warning } from './entry.ts';

/** What can be wrong with the settings of a step, of the journey, or with its rules. */
export const settings = {
  'no-event': error(t('No event is chosen.'), t('Choose the event that starts the journey.')),
  'trivial-trigger': warning(
    template('“{event}” happens all the time: nearly everybody would enter.'),
    t('Narrow it down by a property.'),
  ),
  'no-topic': error(
    t('No topic is chosen, so nobody’s consent can be checked.'),
    t('Choose the topic that subscribers know this email by.'),
  ),
  'no-wait': error(t('It is not said how long to wait.'), t('Give a length, a time or a date.')),
  'zero-wait': warning(t('This wait takes no time at all.'), t('Make it longer, or delete it.')),
  'no-awaited-event': error(t('No event is awaited.'), t('Choose the event to wait for.')),
  'no-timeout': error(t('It is not said how long to wait at most.'), t('Give the longest time to wait.')),
  'no-arms': error(t('A split needs at least two arms.'), t('Add an arm.')),
  'split-weights': error(
    template('The arms add up to {sum} %, not to 100 %.'),
    t('Give the arms shares that add up to 100 %.'),
  ),
  'nothing-updated': error(t('This step changes nothing.'), t('Choose what to change, or delete it.')),
  'no-url': error(t('No address is given to call.'), t('Give the address of the other system.')),
  'bad-url': error(template('“{url}” is no web address.'), t('Give an address that begins with https://.')),
  'secret-in-header': error(
    template(
      'The header “{header}” holds what looks like a secret, and a journey file may be read by anybody.',
    ),
    t('Name a secret that the backend keeps, instead of its value.'),
  ),
  'no-journey': error(t('No journey is chosen to start.'), t('Choose the journey.')),
  'no-goal-name': error(t('The goal has no name.'), t('Give it a name.')),
  'no-date-attribute': error(t('No date is chosen.'), t('Choose the field that holds the date.')),
  'no-branch': error(t('There is no branch.'), t('Add a branch with a rule.')),
  'incomplete-rule': error(
    template('The rule of {of} is not complete.'),
    t('Complete or remove the unfinished part.'),
  ),
  'no-exit-reason': error(t('No reason is given.'), t('Say in a word or two why people leave here.')),
  'incomplete-goal': error(
    template('The goal is not complete: {what}.'),
    t('Complete the goal in the journey settings, or remove it.'),
  ),
  'incomplete-exit': error(
    t('An exit rule of the journey is not complete.'),
    t('Complete or remove it in the journey settings.'),
  ),
  'no-run-yet': error(
    template('{what} cannot be asked here: nobody is in the journey yet.'),
    t('Ask for something that is known before people enter.'),
  ),
  'key-needs-event': error(
    t('One run for each key needs event triggers: other triggers carry no key.'),
    t('Remove the key, or use event triggers.'),
  ),
  'never-opens': error(
    t('No weekday is allowed here, so the moment never comes.'),
    t('Allow at least one weekday.'),
  ),
  'no-manual-trigger': error(
    template('“{journey}” has no manual trigger, so nobody can be let into it from here.'),
    t('Add a manual trigger there, or choose another journey.'),
  ),
  'archived-journey': warning(
    t('The journey that this step starts is archived: nobody enters it any more.'),
    t('Bring that journey back, choose another one, or delete this step.'),
  ),
  'starts-itself': warning(
    t('This step starts the journey that it belongs to: people would go round in it.'),
    t('Choose another journey, or lead back to an earlier step.'),
  ),
  'long-wait': warning(
    template(
      'People rest here for {length}, more than a year: hardly anybody remembers why they get the next email.',
    ),
    t('Make it shorter, or use a trigger on a date.'),
  ),
  'long-listening': warning(
    template(
      'Time is up after {timeout}, and the goal counts for {within} only: who waits longer no longer counts.',
    ),
    t('Shorten the time, or let the goal count for longer.'),
  ),
  'past-unsaid': warning(
    t(
      'It is not said what happens to people for whom that moment is already past: they go on at once, and get what comes next too late.',
    ),
    t('Choose whether they go on, skip, or leave.'),
  ),
  'missing-unsaid': warning(
    template(
      'It is not said what happens to people without “{name}”: they go on at once, as if the moment had come.',
    ),
    t('Choose whether they go on, skip, or leave.'),
  ),
  'gap-time': warning(
    template(
      '{time} does not exist on the day when clocks go forward in {zone} ({date}): it happens at another time then.',
    ),
    t('Choose a time outside the skipped hour.'),
  ),
  'empty-arm': warning(
    template('Nobody goes by “{arm}”: its share is 0 %.'),
    t('Give it a share, or remove it.'),
  ),
  'whole-arm': warning(
    template('Everybody goes by “{arm}”, so nothing is compared.'),
    t('Share people out over the arms, or remove the split.'),
  ),
  'insecure-url': warning(
    template('“{url}” is called without encryption: what is sent there may be read on the way.'),
    t('Use the address that begins with https://.'),
  ),
  'window-in-quiet-hours': warning(
    template('The send window {window} lies within the quiet hours {quiet}, so this email never goes out.'),
    t('Move the window, or remove it.'),
  ),
  'short-deferral': warning(
    template(
      'An email that the cap of {cap} holds back waits {defer} at most, which is too short for the cap to pass: it is mostly skipped.',
    ),
    t('Let it wait for as long as the cap counts, or skip it at once.'),
  ),
  'unknown-group': warning(
    template(
      'The group “{group}” is not set up, so journeys in it pause and refuse each other by the usual rules.',
    ),
    t('Set it up in the policies, or take the journey out of it.'),
  ),
  'early-reentry': warning(
    template(
      'Somebody may enter again {again}, and the journey takes up to {longest}: they would be in it twice and get emails twice.',
    ),
    t('Let people enter again only when they are out, or after a longer time.'),
  ),
  'unknown-attribute': info(
    template('No sample subscriber has “{attribute}”: is it spelt as your data has it?'),
    t('Compare it with your data, or add it to a sample.'),
  ),
  'unknown-event': info(
    template('No sample subscriber ever did “{event}”: is it spelt as your data has it?'),
    t('Compare it with your data, or add it to a sample.'),
  ),
  'never-holds': warning(
    template('Nobody can go by “{outlet}”: its rule contradicts itself.'),
    t('Correct the rule, or remove the branch.'),
  ),
  'always-holds': warning(
    template('Everybody goes by “{outlet}”: its rule always holds, and what comes after it gets nobody.'),
    t('Narrow the rule down, or remove the branch.'),
  ),
  shadowed: warning(
    template('Nobody goes by “{outlet}”: {by} takes everybody for whom it holds.'),
    t('Move it up, narrow the earlier one down, or remove it.'),
  ),
  'contradicts-path': warning(
    template(
      'Nobody goes by “{outlet}”: whoever comes here was already sent another way by an earlier step.',
    ),
    t('Correct one of the two rules, or remove the branch.'),
  ),
  'exits-first': warning(
    template('Nobody goes by “{outlet}”: the exit {by} takes everybody for whom it holds.'),
    t('Correct the rule or the exit, or remove the branch.'),
  ),
};
