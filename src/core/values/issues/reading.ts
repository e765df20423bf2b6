import { error } from './entry.ts';

/** What can be wrong with a file. */
export const reading = {
  'not-json': error(
    (w) => `This is not readable as JSON: ${w.reason}.`,
    'Choose a file that was exported from Wend, unchanged.',
  ),
  'unknown-format': error(
    (w) => `The format is ${w.found}, and ${w.expected} is needed here.`,
    'Choose another file.',
  ),
  'newer-version': error(
    (w) => `This was written by a newer Wend (${w.found}); this one reads ${w.expected}.`,
    'Open it with a newer Wend, or export it there for this version.',
  ),
  'file-too-large': error(
    (w) => `This is ${w.found} bytes long; ${w.max} is the most a file may have.`,
    'Split it into several files.',
  ),
  'too-deep': error(
    (w) => `Values are nested more than ${w.max} deep.`,
    'Choose a file that was exported from Wend, unchanged.',
  ),
  'rule-too-deep': error(
    (w) => `This rule is nested more than ${w.max} deep.`,
    'Make the rule flatter, or split it over several conditions.',
  ),
  'too-many-steps': error(
    (w) => `There are ${w.found} steps; ${w.max} is the most a journey may have.`,
    'Split the journey in two.',
  ),
  'name-too-long': error((w) => `This name is longer than ${w.max} characters.`, 'Shorten the name.'),
  'email-too-large': error(
    (w) => `This email is larger than ${w.max} bytes.`,
    'Shorten the email, or link to its images instead of embedding them.',
  ),
  'too-many-attributes': error(
    (w) => `There are ${w.found} attributes; ${w.max} is the most a subscriber may have.`,
    'Leave out the attributes that no rule or email uses.',
  ),
  'too-many-events': error(
    (w) => `There are ${w.found} events; ${w.max} is the most a scenario may have.`,
    'Split the scenario.',
  ),
  'forbidden-name': error(
    (w) => `A member is called “${w.name}”, which could do harm.`,
    'Rename or remove this member.',
  ),
  'unknown-member': error(
    (w) => `“${w.name}” is not part of the format.`,
    'Remove it, or begin its name with “x-” to have it kept and ignored.',
  ),
  'missing-member': error((w) => `“${w.name}” is missing.`, 'Add it.'),
  'wrong-type': error(
    (w) => `Here stands ${w.found}, and ${w.expected} is needed.`,
    'Put the right kind of value here.',
  ),
  'bad-value': error((w) => `${w.found} is not ${w.expected}.`, 'Correct the value.'),
  'bad-reference': error(
    (w) => `This points to ${w.what} “${w.id}”, which does not exist.`,
    'Point it to one that exists, or add the missing one.',
  ),
  'bad-outlets': error(
    (w) => `The ways out are ${w.found}, and this step has ${w.expected}.`,
    'Give exactly these ways out.',
  ),
  'duplicate-id': error((w) => `“${w.id}” is used twice.`, 'Give each its own id.'),
  'digest-differs': error(
    () => 'The digest does not match the content: the file was changed after it was exported.',
    'Export it again, or remove the digest if the change was meant.',
  ),
  'conflicting-definition': error(
    (w) => `Two journeys define the ${w.what} “${w.id}” differently.`,
    'Define it once, in the program.',
  ),
  'segment-loop': error(
    (w) => `The segment “${w.id}” asks for itself, directly or through others.`,
    'Let it ask for something else.',
  ),
};
