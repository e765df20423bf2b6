import { boundsOf } from '../analyse/bounds.ts';
import type { Crowd } from '../analyse/crowd.ts';
import { flowOfJourney, type FlowNode } from '../analyse/flow.ts';
import { pathsOf } from '../analyse/paths.ts';
import type { Journey } from '../document/Journey.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import { sectionsOf } from '../document/JourneySection.ts';
import { plainNote } from '../document/noteBlocks.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import { ruleWords } from '../kinds/words.ts';
import { own } from '../values/json.ts';
import { Guide, type JourneyContext } from './Guide.ts';
import {
  afterEntryWords,
  crowdsWords,
  mailsRangeWords,
  mostTimeWords,
  pathsWords,
  timeRangeWords,
} from './boundsWords.ts';
import { exitRuleWords, goalWords, limitsWords, reentryWords } from './journeyWords.ts';
import { markdownText as text } from './markdownText.ts';

/**
 * A printable specification of a journey as GitHub-flavoured Markdown: who enters, every step with where it leads, every
 * email, and the most that any path comes to. Nothing in the journey can bring markup or HTML of its own into it.
 */
export function toMarkdown(journey: Journey, context: JourneyContext = {}): string {
  const guide = new Guide(journey, context);
  const { goal, exits, audience, completionTag } = journey;
  const topic = (id: string) => guide.topic(id)?.name ?? id;
  const limits = limitsWords(guide.policies, topic);
  return joined([
    `# ${text(journey.name)}`,
    `Journey \`${journey.id}\`, version ${journey.version}.`,
    table(aboutRows(journey)),
    '## Who enters',
    list([
      ...guide.triggers.map(
        (node) => `${text(guide.summary(node))}: ${text(guide.target(node.ways[0]?.to ?? null))}`,
      ),
      ...(audience ? [`Only if ${text(ruleWords(audience))}`] : []),
      text(reentryWords(journey.reentry)),
    ]),
    '## Goal',
    goal ? `**${text(goal.name)}**: ${text(goalWords(goal))}.` : 'None.',
    '## Who leaves early',
    exits.length === 0
      ? `Nobody${goal?.exit ? ' but who reaches the goal' : ''}.`
      : list(exits.map((rule) => `**${text(rule.reason)}**: ${text(exitRuleWords(rule))}`)),
    ...(completionTag === undefined ? [] : [`Whoever completes it is tagged “${text(completionTag)}”.`]),
    ...(limits.length === 0 ? [] : ['## Limits that all journeys share', list(limits.map(text))]),
    '## What it comes to',
    table(boundRows(journey, guide)),
    '## Steps',
    ...guide.steps.map((node) => stepText(node, guide)),
    '## Emails',
    ...emailTexts(journey, guide),
    ...drawnTexts(context.documents?.get(journey.id), guide),
  ]);
}

/** What is only on the drawing: its named areas, and the notes on it from top to bottom. */
function drawnTexts(document: JourneyDocument | undefined, guide: Guide): string[] {
  const sections = document ? sectionsOf(document) : [];
  const notes = [...(document?.notes ?? [])]
    .sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
    .map((note) => text(plainNote(note.text)))
    .filter((words) => words !== '');
  const members = (ids: readonly string[]) =>
    ids
      .filter((id) => guide.number(id) > 0)
      .sort((a, b) => guide.number(a) - guide.number(b))
      .map((id) => guide.target(id));
  return [
    ...(sections.length === 0 ? [] : ['## Sections']),
    list(
      sections.map(({ name, members: ids }) => {
        const steps = members(ids);
        return `**${text(name) || 'Section'}**: ${steps.length === 0 ? 'triggers only' : text(steps.join(', '))}`;
      }),
    ),
    ...(notes.length === 0 ? [] : ['## Notes', list(notes)]),
  ];
}

const joined = (blocks: readonly string[]) => `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const table = (rows: readonly (readonly [string, string])[]) =>
  ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');

const said = (value: string | undefined) => text(value ?? '') || 'not said';

function aboutRows({ about, timeZone, priority, group }: Journey): [string, string][] {
  return [
    ['Objective', said(about.objective)],
    ['Stage', said(about.stage)],
    ['Owner', said(about.owner)],
    ['KPI', said(about.kpi)],
    ...(about.reviewBy === undefined ? [] : [['Review by', text(about.reviewBy)] satisfies [string, string]]),
    ['Time zone', `${text(timeZone)}, where a subscriber has none`],
    ['Priority', `${priority} of 100${group === undefined ? '' : `, in the group \`${group}\``}`],
  ];
}

function boundRows(journey: Journey, guide: Guide): [string, string][] {
  const flow = flowOfJourney(journey);
  const bounds = boundsOf(flow, (id) => guide.topic(id)?.transactional ?? false);
  const { count, exact } = pathsOf(flow, 0);
  const name = (id: string) => guide.target(id);
  return [
    ['Paths', pathsWords(count, exact)],
    ['Emails on a whole path', text(mailsRangeWords(bounds.mails, name))],
    ['From entry to the end of a path', text(timeRangeWords(bounds.time, name))],
    ['Worst 24 hours', text(crowdsWords(bounds.day))],
    ...proofRows(bounds.day.all, guide),
    ['Worst seven days', text(crowdsWords(bounds.week))],
    ['Longest time between two emails', text(mostTimeWords(bounds.silence, name))],
  ];
}

/** The mails of a crowd by their steps, the first few where there are many. */
function proofRows({ proof, mails }: Crowd, guide: Guide): [string, string][] {
  if (mails < 2) return [];
  const shown = proof.filter(({ counts }) => counts).slice(0, 8);
  const words = shown.map(({ node, at }) => `${guide.target(node)} ${afterEntryWords(at)}`);
  return [['Such a day', `${text(words.join(', '))}${mails > shown.length ? ', and so on' : ''}`]];
}

function stepText(node: FlowNode, guide: Guide): string {
  const kind = nodeKind(node.kind);
  const step = own(guide.journey.steps, node.id);
  const summary = guide.summary(node);
  const name = step?.name ?? '';
  const labels = new Map(kind.outlets(node.settings).map(({ id, label }) => [id, label]));
  const ways = node.ways.map(({ outlet, to }) => {
    const label = node.ways.length > 1 ? `${text(labels.get(outlet) ?? outlet)}: ` : 'Then ';
    return `${label}${text(guide.target(to))}`;
  });
  const details = [
    ...(guide.isReached(node.id) ? [] : ['Nothing leads here.']),
    ...(step?.mindset ? [`Mindset: ${text(step.mindset)}`] : []),
    ...(step?.note ? [`Note: ${text(step.note)}`] : []),
    ...ways,
  ];
  const head = [kind.title, ...[name, summary].filter((part) => part !== '')].map(text).join(' · ');
  return joined([`### ${guide.number(node.id)}. ${head}`, list(details)]).trimEnd();
}

function emailTexts({ emails }: Journey, guide: Guide): string[] {
  const sendings = guide.steps.flatMap((node) => {
    const sent = nodeKind(node.kind).sends?.(node.settings);
    return sent ? [{ node, ...sent }] : [];
  });
  if (sendings.length === 0) return ['None.'];
  return sendings.flatMap(({ node, email: id, topic, exempt }) => {
    const email = own(emails, id);
    const about = guide.topic(topic);
    const sort = about?.transactional
      ? ', transactional'
      : exempt
        ? ', time-sensitive: caps let it pass'
        : '';
    const rows: [string, string][] = [
      ['Subject', said(email?.subject)],
      ['Preheader', said(email?.preheader)],
      ['Mindset', said(own(guide.journey.steps, node.id)?.mindset)],
      ['Topic', `${text(about?.name ?? topic)}${sort}`],
      ['From', email ? text(`${email.from.name} <${email.from.address}>`) : ''],
      ...(email?.variants ?? []).map(({ label, subject }): [string, string] => [
        `Variant ${text(label)}`,
        text(subject ?? email?.subject ?? ''),
      ]),
    ];
    return [`### ${text(email?.name || id)} (step ${guide.number(node.id)})`, table(rows)];
  });
}
