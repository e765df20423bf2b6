/** How often something happened, and to whom: the first few people by their number, so that each count can be opened. */
export interface Headcount {
  count: number;
  people: number[];
}

/** An outlet, arm or variant: how many runs went through it, how many of those reached the goal, and what for. */
export interface WayCounts extends Headcount {
  goals: number;
  /** Of the goals reached, in hundredths. */
  value: bigint;
}

/** What happened at one step. */
export interface StepCounts {
  arrived: number;
  /** By outlet. A trigger counts its entries as `next`. */
  outlets: Record<string, WayCounts>;
  /** Runs that rest here at the end. */
  resting: Headcount;
  /** Runs that were here when an exit or a goal ended them, by reason. */
  left: Record<string, Headcount>;
  /** Mails let be, and held back, by the first check of the gate that said no. */
  skipped: Record<string, Headcount>;
  deferred: Record<string, Headcount>;
}

/** What became of the mails of one email; every deed is counted once a mail. */
export interface EmailCounts {
  sent: Headcount;
  opened: Headcount;
  clicked: Headcount;
  unsubscribed: Headcount;
  complained: Headcount;
  bounced: Headcount;
  /** Goals reached by runs of which this was the last mail before, and what they were worth in hundredths. */
  goals: Headcount;
  value: bigint;
}

export interface JourneyCounts {
  entered: Headcount;
  queued: Headcount;
  /** By reason. */
  refused: Record<string, Headcount>;
  /** Of runs: `active`, `completed`, `goal`, `exited:…`. */
  outcomes: Record<string, Headcount>;
  steps: Record<string, StepCounts>;
  /** By email and, where it has variants, also by `email#variant`. */
  emails: Record<string, EmailCounts>;
  goal: {
    reached: Headcount;
    /** In hundredths. */
    value: bigint;
    /** Goals whose event carried no number where the value is read. */
    worthless: number;
    /** Of runs that had been sent nothing. */
    unmailed: Headcount;
    /** From entry, by started quarters of an hour. */
    after: Record<string, Headcount>;
  };
}

/** What became of a population. All of it is exact: whole numbers that may be added up in any order. */
export interface Counts {
  subscribers: number;
  /** People who would have done more than a scenario may hold; the rest was left out. */
  cutShort: number;
  journeys: Record<string, JourneyCounts>;
  /** People by how many mails they got, and by how many on the worst of their days. */
  mailsEach: Record<string, Headcount>;
  worstDay: Record<string, Headcount>;
  /** Mails by the subscriber's local day, 2026-03-02, and hour. */
  byDay: Record<string, Headcount>;
  byHour: Headcount[];
}

/** How many people are kept for each count. */
export const keptPeople = 5;

export const noHeadcount = (): Headcount => ({ count: 0, people: [] });

export const noWay = (): WayCounts => ({ count: 0, people: [], goals: 0, value: 0n });

export const noStep = (): StepCounts => ({
  arrived: 0,
  outlets: {},
  resting: noHeadcount(),
  left: {},
  skipped: {},
  deferred: {},
});

export const noEmail = (): EmailCounts => ({
  sent: noHeadcount(),
  opened: noHeadcount(),
  clicked: noHeadcount(),
  unsubscribed: noHeadcount(),
  complained: noHeadcount(),
  bounced: noHeadcount(),
  goals: noHeadcount(),
  value: 0n,
});

export const noJourney = (): JourneyCounts => ({
  entered: noHeadcount(),
  queued: noHeadcount(),
  refused: {},
  outcomes: {},
  steps: {},
  emails: {},
  goal: { reached: noHeadcount(), value: 0n, worthless: 0, unmailed: noHeadcount(), after: {} },
});

export const noCounts = (): Counts => ({
  subscribers: 0,
  cutShort: 0,
  journeys: {},
  mailsEach: {},
  worstDay: {},
  byDay: {},
  byHour: Array.from({ length: 24 }, noHeadcount),
});

/** Counts one more, by this person. People are met in the order of their numbers. */
export function count(tally: Headcount, person: number): void {
  tally.count += 1;
  const { people } = tally;
  if (people.length < keptPeople && people[people.length - 1] !== person) people.push(person);
}
