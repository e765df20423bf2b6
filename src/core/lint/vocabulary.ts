import { isEventPattern, isTrigger } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';
import { clausesOf, type EventPattern, type Rule } from '../values/rule.ts';
import { askedBy } from './askedBy.ts';
import type { LintContext } from './LintContext.ts';
import type { View } from './View.ts';

/** The words that the workspace's sample people use. */
interface Vocabulary {
  attributes: ReadonlySet<string>;
  events: ReadonlySet<string>;
}

/** Events that mail systems and pages send by themselves. */
const ownEvents = [
  'Page Viewed',
  'Email Delivered',
  'Email Opened',
  'Email Link Clicked',
  'Email Bounced',
  'Email Marked as Spam',
  'Unsubscribed',
];

const known = new WeakMap<Samples, Vocabulary>();

type Samples = NonNullable<LintContext['samples']>;

function vocabularyOf(samples: Samples): Vocabulary {
  const present = known.get(samples);
  if (present) return present;
  const attributes = new Set<string>();
  const events = new Set(ownEvents);
  for (const { scenario } of samples) {
    const { subscriber, events: happened } = scenario;
    for (const name of Object.keys(subscriber.attributes ?? {})) attributes.add(name);
    for (const event of happened) {
      if (event.type === 'track') events.add(event.event);
      if (event.type === 'identify') for (const name of Object.keys(event.traits)) attributes.add(name);
    }
  }
  const words = { attributes, events };
  known.set(samples, words);
  return words;
}

/** Fields and events that no sample has: mostly slips of the pen. Silent where there are no samples to compare with. */
export function vocabulary(view: View): Issue[] {
  const { document, context, nodes } = view;
  const { samples = [] } = context;
  if (samples.length === 0) return [];
  const words = vocabularyOf(samples);
  // What a journey of the workspace sets is a word of it too.
  const isKnown = (name: string) => words.attributes.has(name) || setByJourneys(view).has(name);
  const issues: Issue[] = [];
  const said = new Set<string>();
  const attribute = (name: string, place: { node?: string; setting?: string }) => {
    if (name === '' || said.has(`a ${name}`) || isKnown(name)) return;
    said.add(`a ${name}`);
    issues.push(issue('unknown-attribute', place, { attribute: name }));
  };
  const pattern = ({ event }: EventPattern, place: { node?: string; setting?: string }) => {
    if (event === '' || said.has(`e ${event}`) || words.events.has(event)) return;
    said.add(`e ${event}`);
    issues.push(issue('unknown-event', place, { event }));
  };
  const rule = (asked: Rule, place: { node?: string; setting?: string }) => {
    for (const clause of clausesOf(asked)) {
      if ('attribute' in clause) attribute(clause.attribute, place);
      if ('event' in clause) pattern(clause.event, place);
    }
  };
  if (document.audience) rule(document.audience, { setting: 'audience' });
  if (document.goal) pattern(document.goal.when, { setting: 'goal' });
  // What makes people leave early is rare: samples need not do it.
  for (const { id, when } of document.exits)
    if (!isEventPattern(when)) rule(when, { setting: `exits/${id}` });
  for (const node of nodes) {
    const asked = askedBy(view, node.id);
    const place = { node: node.id, ...(isTrigger(node) && { setting: 'on' }) };
    for (const one of asked?.attributes ?? []) attribute(one, place);
    for (const one of asked?.patterns ?? []) pattern(one, place);
    for (const one of asked?.rules ?? []) rule(one, place);
  }
  return issues;
}

function setByJourneys({ document, context }: View): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { nodes } of [document, ...(context.journeys ?? []).filter(({ archived }) => !archived)])
    for (const { settings } of nodes)
      // Whichever kind has it.
      for (const name of Object.keys((settings as { set?: object }).set ?? {})) names.add(name);
  return names;
}
