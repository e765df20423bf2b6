import { error, info, warning } from './entry.ts';

/** What can be wrong with the drawing, or with the journey as a whole. */
export const structure = {
  'no-trigger': error(() => 'The journey has no trigger, so nobody can enter it.', 'Add a trigger.'),
  'trigger-leads-nowhere': error(() => 'This trigger leads nowhere.', 'Connect it to the first step.'),
  unreachable: warning(
    () => 'Nothing leads to this step, so it is left out when the journey runs.',
    'Connect it, or delete it.',
  ),
  'loop-without-wait': error(
    () => 'This step is part of a loop without a wait, which would run around at once.',
    'Put a wait into the loop, or cut it.',
  ),
  'open-outlet': info(
    (w) => `“${w.outlet}” leads nowhere: people who come this way complete the journey.`,
    'Connect it, or leave it if that is meant.',
  ),
  'dangling-line': warning(
    (w) => `A line from this step ${w.why}, so it leads nowhere and is left out when the journey runs.`,
    'Remove it, or draw it again.',
  ),
  'duplicate-line': warning(
    (w) => `Two lines leave by “${w.outlet}”, and only the first is followed.`,
    'Keep the one that is meant.',
  ),
  'same-name': info(
    (w) => `Another step is called “${w.name}” too, so reports and trails read alike for both.`,
    'Give each its own name.',
  ),
  'reserved-outlet': error(
    (w) => `“${w.id}” cannot be the id of a branch: the step has a way out of that name already.`,
    'Rename the branch.',
  ),
  'no-goal': warning(
    () => 'The journey has no goal, so nobody can tell whether it works.',
    'Set a conversion goal in the journey settings.',
  ),
  'no-behaviour': info(
    () => 'Everybody gets the same path: no branch of this journey looks at what people do.',
    'Add a condition on something that they do, or wait for an event.',
  ),
  'no-journey-name': error(() => 'The journey has no name.', 'Give it a name.'),
  'invalid-setting': error((w) => `${w.what}.`, 'Correct this setting.'),
  'stale-acceptance': info(
    (w) => `“${w.code}” was accepted here, and there is no such warning any more.`,
    'Withdraw the acceptance, so that the warning is told if it comes back.',
  ),
  'analysis-incomplete': info(
    (w) => `This journey is too large to check ${w.what} to the end: there may be more than is told here.`,
    'Split the journey, or have somebody look at that part.',
  ),
};
