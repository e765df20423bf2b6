import { t } from '../../texts/t.ts';
import { boundsOf } from '../analyse/bounds.ts';
import type { Crowd } from '../analyse/crowd.ts';
import { flowOfJourney, type FlowNode } from '../analyse/flow.ts';
import { pathsOf } from '../analyse/paths.ts';
import type { Journey } from '../document/Journey.ts';
import type { JourneyDocument, Stage } from '../document/JourneyDocument.ts';
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
    t('Journey {journey}, version {version}.', {
      journey: `\`${journey.id}\``,
      version: String(journey.version),
    }),
    table(aboutRows(journey)),
    heading(t('Who enters')),
    list([
      ...guide.triggers.map(
        (node) => `${text(guide.summary(node))}: ${text(guide.target(node.ways[0]?.to ?? null))}`,
      ),
      ...(audience ? [t('Only if {rule}', { rule: text(ruleWords(audience)) })] : []),
      text(reentryWords(journey.reentry)),
    ]),
    heading(t('Goal')),
    goal ? `**${text(goal.name)}**: ${text(goalWords(goal))}.` : t('None.', { context: 'no goal' }),
    heading(t('Who leaves early')),
    exits.length === 0
      ? goal?.exit
        ? t('Nobody but who reaches the goal.')
        : t('Nobody.')
      : list(exits.map((rule) => `**${text(rule.reason)}**: ${text(exitRuleWords(rule))}`)),
    ...(completionTag === undefined
      ? []
      : [t('Whoever completes it is tagged “{tag}”.', { tag: text(completionTag) })]),
    ...(limits.length === 0 ? [] : [heading(t('Limits that all journeys share')), list(limits.map(text))]),
    heading(t('What it comes to')),
    table(boundRows(journey, guide)),
    heading(t('Steps')),
    ...guide.steps.map((node) => stepText(node, guide)),
    heading(t('Emails')),
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
    ...(sections.length === 0 ? [] : [heading(t('Sections'))]),
    list(
      sections.map(({ name, members: ids }) => {
        const steps = members(ids);
        return `**${text(name) || t('Section')}**: ${steps.length === 0 ? t('triggers only') : text(steps.join(', '))}`;
      }),
    ),
    ...(notes.length === 0 ? [] : [heading(t('Notes')), list(notes)]),
  ];
}

const heading = (title: string) => `## ${title}`;
const joined = (blocks: readonly string[]) => `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const table = (rows: readonly (readonly [string, string])[]) =>
  ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');

const said = (value: string | undefined) => text(value ?? '') || t('not said');

const stageWords: Record<Stage, string> = {
  awareness: t('awareness'),
  consideration: t('consideration'),
  purchase: t('purchase'),
  retention: t('retention'),
  advocacy: t('advocacy'),
};

function aboutRows({ about, timeZone, priority, group }: Journey): [string, string][] {
  return [
    [t('Objective'), said(about.objective)],
    [t('Stage'), said(about.stage && stageWords[about.stage])],
    [t('Owner'), said(about.owner)],
    [t('KPI'), said(about.kpi)],
    ...(about.reviewBy === undefined
      ? []
      : [[t('Review by'), text(about.reviewBy)] satisfies [string, string]]),
    [t('Time zone'), t('{zone}, where a subscriber has none', { zone: text(timeZone) })],
    [
      t('Priority'),
      group === undefined
        ? t('{priority} of 100', { priority })
        : t('{priority} of 100, in the group {group}', { priority, group: `\`${group}\`` }),
    ],
  ];
}

function boundRows(journey: Journey, guide: Guide): [string, string][] {
  const flow = flowOfJourney(journey);
  const bounds = boundsOf(flow, (id) => guide.topic(id)?.transactional ?? false);
  const { count, exact } = pathsOf(flow, 0);
  const name = (id: string) => guide.target(id);
  return [
    [t('Paths'), pathsWords(count, exact)],
    [t('Emails on a whole path'), text(mailsRangeWords(bounds.mails, name))],
    [t('From entry to the end of a path'), text(timeRangeWords(bounds.time, name))],
    [t('Worst 24 hours'), text(crowdsWords(bounds.day))],
    ...proofRows(bounds.day.all, guide),
    [t('Worst seven days'), text(crowdsWords(bounds.week))],
    [t('Longest time between two emails'), text(mostTimeWords(bounds.silence, name))],
  ];
}

/** The mails of a crowd by their steps, the first few where there are many. */
function proofRows({ proof, mails }: Crowd, guide: Guide): [string, string][] {
  if (mails < 2) return [];
  const shown = proof.filter(({ counts }) => counts).slice(0, 8);
  const words = shown.map(({ node, at }) => `${guide.target(node)} ${afterEntryWords(at)}`);
  const mailsOfDay = text(words.join(', '));
  return [
    [t('Such a day'), mails > shown.length ? t('{mails}, and so on', { mails: mailsOfDay }) : mailsOfDay],
  ];
}

function stepText(node: FlowNode, guide: Guide): string {
  const kind = nodeKind(node.kind);
  const step = own(guide.journey.steps, node.id);
  const summary = guide.summary(node);
  const name = step?.name ?? '';
  const labels = new Map(kind.outlets(node.settings).map(({ id, label }) => [id, label]));
  const ways = node.ways.map(({ outlet, to }) => {
    const target = text(guide.target(to));
    return node.ways.length > 1
      ? `${text(labels.get(outlet) ?? outlet)}: ${target}`
      : t('Then {target}', { target });
  });
  const details = [
    ...(guide.isReached(node.id) ? [] : [t('Nothing leads here.')]),
    ...(step?.mindset ? [t('Mindset: {words}', { words: text(step.mindset) })] : []),
    ...(step?.note ? [t('Note: {words}', { words: text(step.note) })] : []),
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
  if (sendings.length === 0) return [t('None.', { context: 'no emails' })];
  return sendings.flatMap(({ node, email: id, topic, exempt }) => {
    const email = own(emails, id);
    const about = guide.topic(topic);
    const called = text(about?.name ?? topic);
    const sort = about?.transactional
      ? t('{topic}, transactional', { topic: called })
      : exempt
        ? t('{topic}, time-sensitive: caps let it pass', { topic: called })
        : called;
    const rows: [string, string][] = [
      [t('Subject'), said(email?.subject)],
      [t('Preheader'), said(email?.preheader)],
      [t('Mindset'), said(own(guide.journey.steps, node.id)?.mindset)],
      [t('Topic'), sort],
      [t('From', { context: 'the sender' }), email ? text(`${email.from.name} <${email.from.address}>`) : ''],
      ...(email?.variants ?? []).map(({ label, subject }): [string, string] => [
        t('Variant {name}', { name: text(label) }),
        text(subject ?? email?.subject ?? ''),
      ]),
    ];
    const title = t('{email} (step {number})', {
      email: text(email?.name || id),
      number: guide.number(node.id),
    });
    return [`### ${title}`, table(rows)];
  });
}
