import type { Counts, EmailCounts, Headcount } from './Counts.ts';
import type { Model } from './Model.ts';

/** What a population came to in all its journeys together. Money in units of the currency; undefined where nothing can be divided. */
export interface Figures {
  people: number;
  entered: number;
  sent: number;
  opened: number;
  clicked: number;
  conversions: number;
  unsubscribed: number;
  complained: number;
  bounced: number;
  revenue: number;
  revenuePerEmail: number | undefined;
  /** By what a thousand mails are assumed to cost. */
  cost: number;
  costPerConversion: number | undefined;
}

/** The figures of a population, with mails at the assumed price (0 where the model says none). */
export function figuresOf(counts: Counts, { costs }: Pick<Model, 'costs'>): Figures {
  const sums = { sent: 0, opened: 0, clicked: 0, unsubscribed: 0, complained: 0, bounced: 0 };
  let entered = 0;
  let conversions = 0;
  let value = 0n;
  for (const journey of Object.values(counts.journeys)) {
    entered += journey.entered.count;
    conversions += journey.goal.reached.count;
    value += journey.goal.value;
    for (const [id, email] of Object.entries(journey.emails)) if (!id.includes('#')) addDeeds(sums, email);
  }
  const revenue = Number(value) / 100;
  const cost = (sums.sent / 1000) * (costs?.perThousandMails ?? 0);
  return {
    people: counts.subscribers,
    entered,
    ...sums,
    conversions,
    revenue,
    revenuePerEmail: sums.sent === 0 ? undefined : revenue / sums.sent,
    cost,
    costPerConversion: conversions === 0 ? undefined : cost / conversions,
  };
}

type Deeds = Record<'sent' | 'opened' | 'clicked' | 'unsubscribed' | 'complained' | 'bounced', number>;

function addDeeds(to: Deeds, email: EmailCounts): void {
  for (const name of ['sent', 'opened', 'clicked', 'unsubscribed', 'complained', 'bounced'] as const)
    to[name] += email[name].count;
}

/** How long it took a share of those who reached a goal, in milliseconds: the end of the quarter of an hour in which they did. */
export function goalQuantile(after: Readonly<Record<string, Headcount>>, share: number): number | undefined {
  const quarters = Object.keys(after)
    .map(Number)
    .sort((a, b) => a - b);
  const all = quarters.reduce((sum, quarter) => sum + (after[quarter]?.count ?? 0), 0);
  let seen = 0;
  for (const quarter of quarters) {
    seen += after[quarter]?.count ?? 0;
    if (seen >= all * share) return (quarter + 1) * 900_000;
  }
  return undefined;
}
