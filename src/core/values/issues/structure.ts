import { t, template } from '../../../texts/t.ts';
import { error, info, warning } from './entry.ts';

/** What can be wrong with the drawing, or with the journey as a whole. */
export const structure = {
  'no-trigger': error(t('The journey has no trigger, so nobody can enter it.'), t('Add a trigger.')),
  'trigger-leads-nowhere': error(t('This trigger leads nowhere.'), t('Connect it to the first step.')),
  unreachable: warning(
    t('Nothing leads to this step, so it is left out when the journey runs.'),
    t('Connect it, or delete it.'),
  ),
  'loop-without-wait': error(
    t('This step is part of a loop without a wait, which would run around at once.'),
    t('Put a wait into the loop, or cut it.'),
  ),
  'open-outlet': info(
    template('“{outlet}” leads nowhere: people who come this way complete the journey.'),
    t('Connect it, or leave it if that is meant.'),
  ),
  'dangling-line': warning(
    template('A line from this step {why}, so it leads nowhere and is left out when the journey runs.'),
    t('Remove it, or draw it again.'),
  ),
  'duplicate-line': warning(
    template('Two lines leave by “{outlet}”, and only the first is followed.'),
    t('Keep the one that is meant.'),
  ),
  'same-name': info(
    template('Another step is called “{name}” too, so reports and trails read alike for both.'),
    t('Give each its own name.'),
  ),
  'reserved-outlet': error(
    template('“{id}” cannot be the id of a branch: the step has a way out of that name already.'),
    t('Rename the branch.'),
  ),
  'no-goal': warning(
    t('The journey has no goal, so nobody can tell whether it works.'),
    t('Set a conversion goal in the journey settings.'),
  ),
  'no-behaviour': info(
    t('Everybody gets the same path: no branch of this journey looks at what people do.'),
    t('Add a condition on something that they do, or wait for an event.'),
  ),
  'no-journey-name': error(t('The journey has no name.'), t('Give it a name.')),
  'invalid-setting': error(template('{what}.'), t('Correct this setting.')),
  'stale-acceptance': info(
    template('“{code}” was accepted here, and there is no such warning any more.'),
    t('Withdraw the acceptance, so that the warning is told if it comes back.'),
  ),
  'analysis-incomplete': info(
    template('This journey is too large to check {what} to the end: there may be more than is told here.'),
    t('Split the journey, or have somebody look at that part.'),
  ),
};
