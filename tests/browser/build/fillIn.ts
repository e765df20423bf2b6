import type { Locator } from 'playwright-core';
import {
  isEventPattern,
  opPhrase,
  type Clause,
  type Comparison,
  type EventPattern,
  type JourneyNode,
  type Rule,
} from '../../../src/core/index.ts';
import { readDuration } from '../../../src/ui/duration.ts';
import { settings } from '../story.ts';
import type { Hand } from './Hand.ts';
import { journey, letters, topicName } from './plan.ts';

// What somebody does in the forms to say what the template says. What it says and nobody here knows how to say fails.

const unknown = (what: string, value: unknown): never => {
  throw new Error(`${what} is not written down here: ${JSON.stringify(value)}`);
};
const field = (within: Locator, name: string) => within.getByRole('textbox', { name, exact: true });

async function length(hand: Hand, within: Locator, name: string, iso: string): Promise<void> {
  const read = readDuration(iso) ?? unknown('this length', iso);
  const group = within.getByRole('group', { name, exact: true });
  await hand.write(group.getByRole('textbox', { name: 'How many' }), String(read.count));
  await hand.choose(
    group.getByRole('combobox', { name: 'Unit' }),
    new RegExp(`^${read.unit.slice(0, -1)}s?$`),
  );
}

/** The one question of a rule or of a filter, in a group by itself as the builder makes it. */
function onlyPart<Leaf>(whole: { all: Leaf[] } | object): Leaf {
  const [part, ...more] = 'all' in whole ? whole.all : [];
  return part === undefined || more.length > 0 ? unknown('a rule of this shape', whole) : part;
}

async function comparison(hand: Hand, within: Locator, { is, value }: Comparison): Promise<void> {
  await hand.choose(within.getByRole('combobox', { name: 'Comparison' }), opPhrase(is));
  if (typeof value !== 'number') return unknown('this value', value);
  // Where it could be something else too, one says that a number is meant.
  const type = within.getByRole('combobox', { name: 'Compare with' });
  if ((await type.count()) > 0) await hand.choose(type, 'a number');
  await hand.write(within.getByRole('spinbutton', { name: 'Value' }), String(value));
}

async function pattern(
  hand: Hand,
  within: Locator,
  name: string,
  { event, where }: EventPattern,
): Promise<void> {
  await hand.write(within.getByRole('combobox', { name, exact: true }), event);
  if (!where) return;
  await hand.press(within.getByRole('button', { name: 'Only with certain properties' }));
  const part = onlyPart<{ property: string } & Comparison>(where);
  await hand.write(within.getByRole('combobox', { name: 'Property', exact: true }), part.property);
  await comparison(hand, within, part);
}

async function rule(hand: Hand, within: Locator, whole: Rule): Promise<void> {
  const clause = onlyPart<Clause>(whole);
  const ask = async (label: string) => {
    await hand.press(within.getByRole('button', { name: 'Condition', exact: true }));
    await hand.press(hand.page.getByRole('menuitem', { name: new RegExp(`^${label}`) }));
  };
  if ('topic' in clause) {
    await ask('Topic');
    await hand.choose(within.getByRole('combobox', { name: 'Topic' }), topicName(clause.topic));
    await hand.pick(within.getByRole('radio', { name: clause.subscribed ? 'Wants it' : 'Does not' }));
  } else if ('did' in clause) {
    await ask('Email opened or clicked');
    const { subject } = letters.get(clause.email) ?? unknown('this email', clause);
    await hand.choose(within.getByRole('combobox', { name: 'Email', exact: true }), subject);
    await hand.choose(within.getByRole('combobox', { name: 'What became of it' }), `was ${clause.did}`);
  } else if ('trigger' in clause) {
    await ask('Value of the trigger');
    const value = within.getByRole('combobox', { name: 'Value of the trigger' });
    await hand.write(value, clause.trigger.replace(/^properties\./, ''));
    await comparison(hand, within, clause);
  } else unknown('this question', clause);
}

/** Every setting of a step that is selected. */
export async function fillIn(hand: Hand, node: JourneyNode): Promise<void> {
  const form = settings(hand.page);
  await kinds[node.kind]?.(hand, form, node);
  if (!(node.kind in kinds)) unknown('this kind of step', node);
  if (node.mindset !== undefined) await hand.write(field(form, 'What are they thinking?'), node.mindset);
  if (node.name !== undefined) await hand.write(field(form, 'Name of this step'), node.name);
  if (node.note === undefined) return;
  await hand.press(form.getByRole('tab', { name: 'Notes' }));
  await hand.write(field(form, 'Note for colleagues'), node.note);
}

const kinds: Partial<
  Record<JourneyNode['kind'], (hand: Hand, form: Locator, node: JourneyNode) => Promise<void>>
> = {
  async trigger(hand, form, node) {
    const on = node.kind === 'trigger' ? node.settings.on : undefined;
    if (!on || !('event' in on)) return unknown('this trigger', on);
    await pattern(hand, form, 'People enter when they do this', on.event);
  },
  async wait(hand, form, node) {
    if (node.kind !== 'wait' || node.settings.for === undefined) return unknown('this wait', node);
    await length(hand, form, 'How long', node.settings.for);
  },
  async email(hand, form, node) {
    if (node.kind !== 'email') return unknown('this email', node);
    const { email = '', topic = '', timeSensitive = false, ...more } = node.settings;
    const letter = letters.get(email) ?? unknown('this email', node);
    if (Object.keys(more).length > 0) unknown('this sending', more);
    await hand.write(field(form, 'Subject'), letter.subject);
    await hand.write(field(form, 'Preview text'), letter.preheader);
    await hand.write(field(form, 'Text'), letter.text);
    await hand.choose(form.getByRole('combobox', { name: 'Topic' }), topicName(topic));
    if (!timeSensitive) return;
    await unfold(hand, form, 'When it may go');
    await hand.turnOn(form.getByRole('switch', { name: 'Time-sensitive' }));
  },
  async condition(hand, form, node) {
    if (node.kind !== 'condition') return unknown('this condition', node);
    const [branch, ...more] = node.settings.branches ?? [];
    if (!branch || more.length > 0) return unknown('so many branches', node);
    await hand.write(field(form, 'Name of this way out'), branch.label);
    await rule(hand, form, branch.when);
  },
  async exit(hand, form, node) {
    const { reason = unknown('this exit', node) } = node.kind === 'exit' ? node.settings : {};
    await hand.write(field(form, 'Reason'), reason);
  },
};

async function unfold(hand: Hand, form: Locator, title: string): Promise<Locator> {
  const part = form.getByRole('region', { name: title, exact: true });
  const fold = part.getByRole('button', { name: title, exact: true });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await hand.press(fold);
  return part;
}

/** Every setting of the journey as a whole; nothing may be selected. */
export async function fillInJourney(hand: Hand): Promise<void> {
  const form = settings(hand.page);
  const { name, about, timeZone, goal, audience, group, completionTag, reentry, exits, utm, priority } =
    journey;
  if (audience ?? group ?? completionTag) unknown('this setting', { audience, group, completionTag });
  await hand.write(field(form, 'Name of this journey'), name);

  const { stage = '', objective = '', kpi = '', ...more } = about;
  if (Object.keys(more).length > 0) unknown('about the journey', more);
  const aboutPart = await unfold(hand, form, 'About');
  await hand.choose(aboutPart.getByRole('combobox', { name: 'Stage' }), new RegExp(`^${stage}$`, 'i'));
  await hand.write(field(aboutPart, 'Objective'), objective);
  await hand.write(field(aboutPart, 'KPI'), kpi);
  await hand.write(form.getByRole('combobox', { name: 'Time zone' }), timeZone);

  if (!goal || goal.from !== 'entry' || !goal.exit) unknown('this goal', goal);
  else {
    const part = form.getByRole('region', { name: 'Goal', exact: true });
    await hand.press(part.getByRole('button', { name: 'Add a goal' }));
    await hand.write(field(part, 'Name of the goal'), goal.name);
    await pattern(hand, part, 'Reached by', goal.when);
    if (goal.within !== undefined) await length(hand, part, 'Counts within', goal.within);
    const worth = part.getByRole('combobox', { name: 'Worth' });
    if (goal.value !== undefined) await hand.write(worth, goal.value.replace(/^properties\./, ''));
  }

  const again = await unfold(hand, form, 'Entering again');
  if (reentry.mode !== 'afterExit') unknown('this re-entry', reentry);
  await hand.choose(again.getByRole('combobox', { name: 'May enter again' }), 'After leaving');
  if (reentry.cooldown !== undefined) await length(hand, again, 'At the earliest after', reentry.cooldown);
  const apart = again.getByRole('combobox', { name: 'Each on its own, by' });
  if (reentry.key !== undefined) await hand.write(apart, reentry.key.replace(/^properties\./, ''));

  const leaving = await unfold(hand, form, 'Leaving early');
  for (const [index, { when, reason }] of exits.entries()) {
    await hand.press(leaving.getByRole('button', { name: 'Add a way to leave' }));
    const card = leaving.getByRole('group', { name: `Way to leave ${index + 1}`, exact: true });
    if (isEventPattern(when)) await pattern(hand, card, 'Event', when);
    else {
      await hand.pick(card.getByRole('radio', { name: 'A rule holds' }));
      await rule(hand, card, when);
    }
    await hand.write(field(card, 'Reason'), reason);
  }

  const links = await unfold(hand, form, 'Links');
  for (const [part, words] of Object.entries(utm ?? {}))
    await hand.write(field(links, `UTM ${part}`), words ?? '');
  const first = await unfold(hand, form, 'Priority');
  await hand.write(first.getByRole('spinbutton', { name: 'Priority' }), String(priority));
}
