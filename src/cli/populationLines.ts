import {
  gapBetween, durationWords, estimate, formatElapsed, goalQuantile, stepKind, trailNames,
  type Counts, type Figures, type Journey, type JourneyCounts, type Model, type PopulationReport, type Headcount,
} from '../core/index.ts'; // oxfmt-ignore

/** A population's report for people to read. */
export function* linesOf(
  report: PopulationReport,
  counts: Counts,
  journeys: readonly Journey[],
  model: Model,
): Generator<string> {
  const { figures, seed } = report;
  const until = model.until.startsWith('P') ? `for ${durationWords(model.until)}` : `until ${model.until}`;
  yield `${number(counts.subscribers)} people from ${model.start.slice(0, 10)} ${until}, seed ${seed}`;
  if (counts.cutShort > 0)
    yield `${number(counts.cutShort)} of them did more than can be worked in; the rest was left out`;
  for (const [id, found] of Object.entries(counts.journeys)) {
    const journey = journeys.filter((known) => known.id === id).sort((a, b) => b.version - a.version)[0];
    if (journey) yield* journeyLines(journey, found);
  }
  yield '';
  yield* mailLines(counts, figures);
  if (report.static) yield* comparisonLines(figures, report.static.figures, model);
  yield report.digest;
}

export const populationLines = (...args: Parameters<typeof linesOf>): string[] => [...linesOf(...args)];

function* journeyLines(journey: Journey, found: JourneyCounts): Generator<string> {
  const { entered, refused, queued, outcomes, goal } = found;
  const names = trailNames([journey]);
  yield '';
  yield `${journey.name} (${journey.id}, version ${journey.version})`;
  const no = list(refused);
  yield `  ${number(entered.count)} entered${no && `; refused: ${no}`}${queued.count > 0 ? `; queued: ${number(queued.count)}` : ''}`;
  yield `  ${list(outcomes, entered.count)}`;
  if (goal.reached.count > 0) {
    const half = goalQuantile(goal.after, 0.5);
    const most = goalQuantile(goal.after, 0.9);
    yield `  Goal: worth ${money(Number(goal.value) / 100)}; half of them within ${formatElapsed(half ?? 0)}, nine tenths within ${formatElapsed(most ?? 0)}`;
  }
  yield* table(
    ['step', '', 'arrived', 'way', 'took it', '', 'reached the goal'],
    Object.keys(journey.steps).flatMap((id) => {
      const step = found.steps[id];
      const settings = journey.steps[id];
      if (!step || !settings) return [];
      const outlets = stepKind(settings.kind).outlets(settings);
      const rows = outlets.map(({ id: outlet, label }, index) => {
        const way = step.outlets[outlet] ?? { count: 0, goals: 0 };
        const goals = estimate(way.goals, way.count);
        const told =
          outlets.length > 1
            ? `${share(goals.share)} (${share(goals.low)} to ${share(goals.high)})`
            : share(goals.share);
        return [
          ...(index === 0 ? [id, names.step(id), number(step.arrived)] : ['', '', '']),
          outlets.length > 1 ? label : '',
          number(way.count),
          step.arrived === 0 ? '' : share(way.count / step.arrived),
          journey.goal && way.count > 0 ? told : '',
        ];
      });
      const held = [list(step.deferred) && `held back: ${list(step.deferred)}`, list(step.skipped) && `not sent: ${list(step.skipped)}`, list(step.left) && `left here: ${list(step.left)}`, step.resting.count > 0 && `still here: ${number(step.resting.count)}`].filter(Boolean); // oxfmt-ignore
      return [
        ...(rows.length > 0 ? rows : [[id, names.step(id), number(step.arrived), '', '', '', '']]),
        ...(held.length > 0 ? [['', `  ${held.join('; ')}`]] : []),
      ];
    }),
  );
  yield* armLines(journey, found);
  yield* table(
    [
      'email',
      'sent',
      'opened',
      'clicked',
      'unsubscribed',
      'complained',
      'bounced',
      'goals',
      'revenue',
      'each',
    ],
    Object.entries(found.emails).map(
      ([id, { sent, opened, clicked, unsubscribed, complained, bounced, goals, value }]) => [
        id,
        number(sent.count),
        ...[opened, clicked, unsubscribed, complained, bounced, goals].map((tally) => ratio(tally, sent)),
        money(Number(value) / 100),
        sent.count === 0 ? '' : money(Number(value) / 100 / sent.count),
      ],
    ),
  );
}

/** Whether the arms of a split differ by more than chance. */
function* armLines(journey: Journey, found: JourneyCounts): Generator<string> {
  if (!journey.goal) return;
  for (const [id, settings] of Object.entries(journey.steps)) {
    if (!('arms' in settings)) continue;
    const ways = settings.arms.map(({ id: arm, label }) => ({
      label,
      ...(found.steps[id]?.outlets[arm] ?? { count: 0, goals: 0 }),
    }));
    const [first, ...others] = ways;
    for (const other of others) {
      if (!first || first.count === 0 || other.count === 0) continue;
      const {
        share: by,
        low,
        high,
      } = gapBetween({ hits: first.goals, tries: first.count }, { hits: other.goals, tries: other.count });
      const verdict = low > 0 || high < 0 ? 'more than chance' : 'may be chance';
      yield `  ${id}: ${other.label} less ${first.label}: ${points(by)} (${points(low)} to ${points(high)}): ${verdict}`;
    }
  }
}

function* mailLines(counts: Counts, { sent, people }: Figures): Generator<string> {
  const most = (tallies: Record<string, Headcount>) => Math.max(0, ...Object.keys(tallies).map(Number));
  yield `${number(sent)} mails, ${(sent / Math.max(people, 1)).toFixed(2)} a person; at most ${most(counts.mailsEach)} to one person, ${most(counts.worstDay)} on one day`;
}

function* comparisonLines(mine: Figures, other: Figures, { costs }: Model): Generator<string> {
  const price = `${money(costs?.perThousandMails ?? 0)} ${costs?.currency ?? ''}`.trim();
  yield '';
  yield `Beside a static sequence of the same emails (assumed: ${price} for 1,000 mails)`;
  const row = (name: string, of: (figures: Figures) => string) => [name, of(mine), of(other)];
  const each = (value: number | undefined) => (value === undefined ? '–' : money(value));
  yield* table(
    ['', 'journey', 'static'],
    [
      row('mails', ({ sent }) => number(sent)),
      row('opened', ({ opened }) => number(opened)),
      row('clicked', ({ clicked }) => number(clicked)),
      row('conversions', ({ conversions }) => number(conversions)),
      row('unsubscribed', ({ unsubscribed }) => number(unsubscribed)),
      row('complained', ({ complained }) => number(complained)),
      row('revenue', ({ revenue }) => money(revenue)),
      row('revenue a mail', ({ revenuePerEmail }) => each(revenuePerEmail)),
      row('cost of mails', ({ cost }) => money(cost)),
      row('cost a conversion', ({ costPerConversion }) => each(costPerConversion)),
    ],
  );
}

/** Columns as wide as they need to be: the first ones to the left, figures to the right. A row of two is a remark. */
function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  if (rows.length === 0) return;
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.filter(({ length }) => length > 2).map((row) => (row[at] ?? '').length)),
  );
  const isFigure = head.map(
    (_, at) => at > 0 && rows.every((row) => row.length < 3 || /^[-+\d–.(]|^$/.test(row[at] ?? '')),
  );
  const line = (row: readonly string[]) =>
    row.length < 3 && head.length > 2
      ? `  ${' '.repeat(widths[0] ?? 0)}  ${row[1] ?? ''}`
      : `  ${row.map((cell, at) => (isFigure[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`;
  yield line(head).trimEnd();
  for (const row of rows) yield line(row).trimEnd();
}

const list = (tallies: Readonly<Record<string, Headcount>>, of?: number): string =>
  Object.entries(tallies)
    .filter(([, { count }]) => count > 0)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([name, { count }]) => `${name} ${number(count)}${of ? ` (${share(count / of)})` : ''}`)
    .join(', ');

const ratio = ({ count }: Headcount, { count: of }: Headcount): string =>
  of === 0 ? number(count) : `${number(count)} (${share(count / of)})`;
const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const money = (value: number): string => {
  const [whole = '', parts = ''] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${parts}`;
};
const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const points = (value: number): string => `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)} points`;
