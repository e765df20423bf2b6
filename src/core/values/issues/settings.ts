import { error, info, warning } from './entry.ts';

/** What can be wrong with the settings of a step, of the journey, or with its rules. */
export const settings = {
  'no-event': error(() => 'No event is chosen.', 'Choose the event that starts the journey.'),
  'trivial-trigger': warning(
    (w) => `“${w.event}” happens all the time: nearly everybody would enter.`,
    'Narrow it down by a property.',
  ),
  'no-topic': error(
    () => 'No topic is chosen, so nobody’s consent can be checked.',
    'Choose the topic that subscribers know this email by.',
  ),
  'no-wait': error(() => 'It is not said how long to wait.', 'Give a length, a time or a date.'),
  'zero-wait': warning(() => 'This wait takes no time at all.', 'Make it longer, or delete it.'),
  'no-awaited-event': error(() => 'No event is awaited.', 'Choose the event to wait for.'),
  'no-timeout': error(() => 'It is not said how long to wait at most.', 'Give the longest time to wait.'),
  'no-arms': error(() => 'A split needs at least two arms.', 'Add an arm.'),
  'split-weights': error(
    (w) => `The arms add up to ${w.sum} %, not to 100 %.`,
    'Give the arms shares that add up to 100 %.',
  ),
  'nothing-updated': error(() => 'This step changes nothing.', 'Choose what to change, or delete it.'),
  'no-url': error(() => 'No address is given to call.', 'Give the address of the other system.'),
  'bad-url': error((w) => `“${w.url}” is no web address.`, 'Give an address that begins with https://.'),
  'secret-in-header': error(
    (w) =>
      `The header “${w.header}” holds what looks like a secret, and a journey file may be read by anybody.`,
    'Name a secret that the backend keeps, instead of its value.',
  ),
  'no-journey': error(() => 'No journey is chosen to start.', 'Choose the journey.'),
  'no-goal-name': error(() => 'The goal has no name.', 'Give it a name.'),
  'no-date-attribute': error(() => 'No date is chosen.', 'Choose the field that holds the date.'),
  'no-branch': error(() => 'There is no branch.', 'Add a branch with a rule.'),
  'incomplete-rule': error(
    (w) => `The rule of ${w.of} is not complete.`,
    'Complete or remove the unfinished part.',
  ),
  'no-exit-reason': error(() => 'No reason is given.', 'Say in a word or two why people leave here.'),
  'incomplete-goal': error(
    (w) => `The goal is not complete: ${w.what}.`,
    'Complete the goal in the journey settings, or remove it.',
  ),
  'incomplete-exit': error(
    () => 'An exit rule of the journey is not complete.',
    'Complete or remove it in the journey settings.',
  ),
  'no-run-yet': error(
    (w) => `${w.what} cannot be asked here: nobody is in the journey yet.`,
    'Ask for something that is known before people enter.',
  ),
  'key-needs-event': error(
    () => 'One run for each key needs event triggers: other triggers carry no key.',
    'Remove the key, or use event triggers.',
  ),
  'never-opens': error(
    () => 'No weekday is allowed here, so the moment never comes.',
    'Allow at least one weekday.',
  ),
  'no-manual-trigger': error(
    (w) => `“${w.journey}” has no manual trigger, so nobody can be let into it from here.`,
    'Add a manual trigger there, or choose another journey.',
  ),
  'starts-itself': warning(
    () => 'This step starts the journey that it belongs to: people would go round in it.',
    'Choose another journey, or lead back to an earlier step.',
  ),
  'long-wait': warning(
    (w) =>
      `People rest here for ${w.length}, more than a year: hardly anybody remembers why they get the next email.`,
    'Make it shorter, or use a trigger on a date.',
  ),
  'long-listening': warning(
    (w) =>
      `Time is up after ${w.timeout}, and the goal counts for ${w.within} only: who waits longer no longer counts.`,
    'Shorten the time, or let the goal count for longer.',
  ),
  'past-unsaid': warning(
    () =>
      'It is not said what happens to people for whom that moment is already past: they go on at once, and get what comes next too late.',
    'Choose whether they go on, skip, or leave.',
  ),
  'missing-unsaid': warning(
    (w) =>
      `It is not said what happens to people without “${w.name}”: they go on at once, as if the moment had come.`,
    'Choose whether they go on, skip, or leave.',
  ),
  'gap-time': warning(
    (w) =>
      `${w.time} does not exist on the day when clocks go forward in ${w.zone} (${w.date}): it happens at another time then.`,
    'Choose a time outside the skipped hour.',
  ),
  'empty-arm': warning(
    (w) => `Nobody goes by “${w.arm}”: its share is 0 %.`,
    'Give it a share, or remove it.',
  ),
  'whole-arm': warning(
    (w) => `Everybody goes by “${w.arm}”, so nothing is compared.`,
    'Share people out over the arms, or remove the split.',
  ),
  'insecure-url': warning(
    (w) => `“${w.url}” is called without encryption: what is sent there may be read on the way.`,
    'Use the address that begins with https://.',
  ),
  'window-in-quiet-hours': warning(
    (w) =>
      `The send window ${w.window} lies within the quiet hours ${w.quiet}, so this email never goes out.`,
    'Move the window, or remove it.',
  ),
  'short-deferral': warning(
    (w) =>
      `An email that the cap of ${w.cap} holds back waits ${w.defer} at most, which is too short for the cap to pass: it is mostly skipped.`,
    'Let it wait for as long as the cap counts, or skip it at once.',
  ),
  'unknown-group': warning(
    (w) =>
      `The group “${w.group}” is not set up, so journeys in it pause and refuse each other by the usual rules.`,
    'Set it up in the policies, or take the journey out of it.',
  ),
  'early-reentry': warning(
    (w) =>
      `Somebody may enter again ${w.again}, and the journey takes up to ${w.longest}: they would be in it twice and get emails twice.`,
    'Let people enter again only when they are out, or after a longer time.',
  ),
  'unknown-attribute': info(
    (w) => `No sample subscriber has “${w.attribute}”: is it spelt as your data has it?`,
    'Compare it with your data, or add it to a sample.',
  ),
  'unknown-event': info(
    (w) => `No sample subscriber ever did “${w.event}”: is it spelt as your data has it?`,
    'Compare it with your data, or add it to a sample.',
  ),
  'never-holds': warning(
    (w) => `Nobody can go by “${w.outlet}”: its rule contradicts itself.`,
    'Correct the rule, or remove the branch.',
  ),
  'always-holds': warning(
    (w) => `Everybody goes by “${w.outlet}”: its rule always holds, and what comes after it gets nobody.`,
    'Narrow the rule down, or remove the branch.',
  ),
  shadowed: warning(
    (w) => `Nobody goes by “${w.outlet}”: ${w.by} takes everybody for whom it holds.`,
    'Move it up, narrow the earlier one down, or remove it.',
  ),
  'contradicts-path': warning(
    (w) =>
      `Nobody goes by “${w.outlet}”: whoever comes here was already sent another way by an earlier step.`,
    'Correct one of the two rules, or remove the branch.',
  ),
  'exits-first': warning(
    (w) => `Nobody goes by “${w.outlet}”: the exit ${w.by} takes everybody for whom it holds.`,
    'Correct the rule or the exit, or remove the branch.',
  ),
};
