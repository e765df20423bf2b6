export type Severity = 'error' | 'warning' | 'info';

/** Where an issue lies: a node and setting of a document, or a JSON pointer into a file. */
export interface Place {
  node?: string | undefined;
  setting?: string | undefined;
  path?: string | undefined;
}

/** Something a person must or may put right, in words for that person. */
export interface Issue extends Place {
  code: IssueCode;
  severity: Severity;
  /** What is wrong and why it matters. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

type Words = Record<string, string | number>;
interface Entry {
  severity: Severity;
  message: (words: Words) => string;
  remedy: string;
}
const entry = (severity: Severity, message: (words: Words) => string, remedy: string): Entry => ({
  severity,
  message,
  remedy,
});
const error = (message: (words: Words) => string, remedy: string) => entry('error', message, remedy);

const reading = {
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

const structure = {
  'no-trigger': error(() => 'The journey has no trigger, so nobody can enter it.', 'Add a trigger.'),
  'trigger-leads-nowhere': error(() => 'This trigger leads nowhere.', 'Connect it to the first step.'),
  unreachable: entry(
    'warning',
    () => 'Nothing leads to this step, so it is left out when the journey runs.',
    'Connect it, or delete it.',
  ),
  'loop-without-wait': error(
    () => 'This step is part of a loop without a wait, which would run around at once.',
    'Put a wait into the loop, or cut it.',
  ),
  'open-outlet': entry(
    'info',
    (w) => `“${w.outlet}” leads nowhere: people who come this way complete the journey.`,
    'Connect it, or leave it if that is meant.',
  ),
  'reserved-outlet': error(
    (w) => `“${w.id}” cannot be the id of a branch: the step has a way out of that name already.`,
    'Rename the branch.',
  ),
  'no-goal': entry(
    'warning',
    () => 'The journey has no goal, so nobody can tell whether it works.',
    'Set a conversion goal in the journey settings.',
  ),
  'no-behaviour': entry(
    'info',
    () => 'Everybody gets the same path: nothing in this journey looks at what people do.',
    'Add a condition, or wait for an event.',
  ),
  'no-journey-name': error(() => 'The journey has no name.', 'Give it a name.'),
  'invalid-setting': error((w) => `${w.what}.`, 'Correct this setting.'),
};

const settings = {
  'no-event': error(() => 'No event is chosen.', 'Choose the event that starts the journey.'),
  'trivial-trigger': entry(
    'warning',
    (w) => `“${w.event}” happens all the time: nearly everybody would enter.`,
    'Narrow it down by a property.',
  ),
  'no-email': error(() => 'This step has no email.', 'Write its subject and text.'),
  'no-subject': error(() => 'The email has no subject.', 'Write a subject.'),
  'no-body': error(() => 'The email has no text.', 'Write the text.'),
  'no-preheader': entry(
    'warning',
    () => 'The email has no preview text, so inboxes show whatever comes first.',
    'Write a preview text.',
  ),
  'no-fallback': entry(
    'warning',
    (w) => `“${w.path}” is empty for some people, and nothing stands in for it.`,
    'Give it a fallback.',
  ),
  'no-topic': error(
    () => 'No topic is chosen, so nobody’s consent can be checked.',
    'Choose the topic that subscribers know this email by.',
  ),
  'no-wait': error(() => 'It is not said how long to wait.', 'Give a length, a time or a date.'),
  'zero-wait': entry('warning', () => 'This wait takes no time at all.', 'Make it longer, or delete it.'),
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
};

const catalogue = { ...reading, ...structure, ...settings };
export type IssueCode = keyof typeof catalogue;
export const issueCodes = Object.keys(catalogue) as IssueCode[]; // the catalogue is a literal: these are its keys

/** The issue `code` at a place; `words` fill the blanks in its message. */
export function issue(code: IssueCode, place: Place = {}, words: Words = {}): Issue {
  const { severity, message, remedy } = catalogue[code];
  return { code, severity, ...place, message: message(words), remedy };
}
