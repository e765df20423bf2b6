import { csvLine } from '../values/csvLine.ts';
import type { Counts, Headcount, JourneyCounts } from './Counts.ts';

const columns = ['journey', 'step', 'measure', 'of', 'count', 'share', 'goals', 'revenue'] as const;

/** A count of something; what is left out is an empty cell. Shares run from 0 to 1. */
interface Row {
  journey?: string;
  step?: string;
  measure: string;
  /** Which one of them: an outlet, a reason, an email, a day. */
  of?: string | number;
  count: number;
  share?: number | undefined;
  goals?: number;
  revenue?: bigint;
}

/** All that was counted as CSV, one count a line, by ids and codes: the same bytes in every language. */
export function populationCsv(counts: Counts): string {
  const { subscribers } = counts;
  const rows: Row[] = [
    { measure: 'people', count: subscribers },
    ...each('mails-each', counts.mailsEach, subscribers),
    ...each('mails-on-worst-day', counts.worstDay, subscribers),
    ...each('mails-on-day', counts.byDay),
    ...counts.byHour.map(({ count }, hour) => ({ measure: 'mails-in-hour', of: hour, count })),
    ...Object.entries(counts.journeys).flatMap(([journey, found]) =>
      journeyRows(found, subscribers).map((row) => ({ journey, ...row })),
    ),
  ];
  return `${[csvLine(columns), ...rows.map(lineOf)].join('\r\n')}\r\n`;
}

function journeyRows(found: JourneyCounts, subscribers: number): Row[] {
  const { entered, queued, refused, outcomes, steps, emails, goal } = found;
  const rows: Row[] = [
    { measure: 'entered', count: entered.count, share: ratio(entered.count, subscribers) },
    { measure: 'queued', count: queued.count },
    ...each('refused', refused),
    ...each('outcome', outcomes, entered.count),
    {
      measure: 'goal',
      count: goal.reached.count,
      share: ratio(goal.reached.count, entered.count),
      revenue: goal.value,
    },
    ...each('quarter-hours-to-goal', goal.after, goal.reached.count),
  ];
  for (const [step, { arrived, outlets, left, resting, skipped, deferred }] of Object.entries(steps)) {
    rows.push({ step, measure: 'arrived', count: arrived, share: ratio(arrived, entered.count) });
    for (const [of, { count, goals, value }] of Object.entries(outlets))
      rows.push({ step, measure: 'way', of, count, share: ratio(count, arrived), goals, revenue: value });
    for (const row of [...each('left', left), ...each('not-sent', skipped), ...each('held-back', deferred)])
      rows.push({ step, ...row });
    if (resting.count > 0) rows.push({ step, measure: 'still-here', count: resting.count });
  }
  for (const [of, { goals, value, ...deeds }] of Object.entries(emails))
    for (const [measure, { count }] of Object.entries(deeds))
      rows.push({
        measure,
        of,
        count,
        ...(measure === 'sent'
          ? { goals: goals.count, revenue: value }
          : { share: ratio(count, deeds.sent.count) }),
      });
  return rows;
}

const each = (measure: string, tallies: Readonly<Record<string, Headcount>>, all = 0): Row[] =>
  Object.entries(tallies).map(([of, { count }]) => ({ measure, of, count, share: ratio(count, all) }));

const ratio = (count: number, of: number): number | undefined => (of === 0 ? undefined : count / of);

function lineOf({ journey = '', step = '', measure, of = '', count, share, goals, revenue }: Row): string {
  return csvLine([
    journey,
    step,
    measure,
    of,
    count,
    share === undefined ? '' : share.toFixed(6),
    goals ?? '',
    revenue === undefined ? '' : (Number(revenue) / 100).toFixed(2),
  ]);
}
