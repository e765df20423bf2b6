import { t, template } from '../../../texts/t.ts';
import { error } from './entry.ts';

/** What can be wrong with a file. */
export const reading = {
  'not-json': error(
    template('This is not readable as JSON: {reason}.'),
    t('Choose a file that was exported from Wend, unchanged.'),
  ),
  'unknown-format': error(
    template('The format is {found}, and {expected} is needed here.'),
    t('Choose another file.'),
  ),
  'newer-version': error(
    template('This was written by a newer Wend ({found}); this one reads {expected}.'),
    t('Open it with a newer Wend, or export it there for this version.'),
  ),
  'file-too-large': error(
    template('This is {found} bytes long; {max} is the most a file may have.'),
    t('Split it into several files.'),
  ),
  'too-deep': error(
    template('Values are nested more than {max} deep.'),
    t('Choose a file that was exported from Wend, unchanged.'),
  ),
  'rule-too-deep': error(
    template('This rule is nested more than {max} deep.'),
    t('Make the rule flatter, or split it over several conditions.'),
  ),
  'too-many-steps': error(
    template('There are {found} steps; {max} is the most a journey may have.'),
    t('Split the journey in two.'),
  ),
  'name-too-long': error(template('This name is longer than {max} characters.'), t('Shorten the name.')),
  'email-too-large': error(
    template('This email is larger than {max} bytes.'),
    t('Shorten the email, or link to its images instead of embedding them.'),
  ),
  'too-many-attributes': error(
    template('There are {found} attributes; {max} is the most a subscriber may have.'),
    t('Leave out the attributes that no rule or email uses.'),
  ),
  'too-many-events': error(
    template('There are {found} events; {max} is the most a scenario may have.'),
    t('Split the scenario.'),
  ),
  'forbidden-name': error(
    template('A member is called “{name}”, which could do harm.'),
    t('Rename or remove this member.'),
  ),
  'unknown-member': error(
    template('“{name}” is not part of the format.'),
    t('Remove it, or begin its name with “x-” to have it kept and ignored.'),
  ),
  'missing-member': error(template('“{name}” is missing.'), t('Add it.')),
  'wrong-type': error(
    template('Here stands {found}, and {expected} is needed.'),
    t('Put the right kind of value here.'),
  ),
  'bad-value': error(template('{found} is not {expected}.'), t('Correct the value.')),
  'bad-reference': error(
    template('This points to {what} “{id}”, which does not exist.'),
    t('Point it to one that exists, or add the missing one.'),
  ),
  'bad-outlets': error(
    template('The ways out are {found}, and this step has {expected}.'),
    t('Give exactly these ways out.'),
  ),
  'duplicate-id': error(template('“{id}” is used twice.'), t('Give each its own id.')),
  'digest-differs': error(
    t('The digest does not match the content: the file was changed after it was exported.'),
    t('Export it again, or remove the digest if the change was meant.'),
  ),
  'conflicting-definition': error(
    template('Two journeys define the {what} “{id}” differently.'),
    t('Define it once, in the program.'),
  ),
  'segment-loop': error(
    template('The segment “{id}” asks for itself, directly or through others.'),
    t('Let it ask for something else.'),
  ),
};
