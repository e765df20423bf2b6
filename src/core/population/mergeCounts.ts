import { digestOf, own, setOwn } from '../values/json.ts';
import {
  keptPeople, noCounts, noEmail, noJourney, noStep, noHeadcount, noWay,
  type Counts, type EmailCounts, type JourneyCounts, type StepCounts, type Headcount, type WayCounts,
} from './Counts.ts'; // oxfmt-ignore

/** Adds what was counted of other people, in place. The order in which any number of counts are added makes no difference. */
export function addCounts(to: Counts, more: Counts): Counts {
  to.subscribers += more.subscribers;
  to.cutShort += more.cutShort;
  addEach(to.journeys, more.journeys, noJourney, addJourney);
  addEach(to.mailsEach, more.mailsEach, noHeadcount, addHeadcount);
  addEach(to.worstDay, more.worstDay, noHeadcount, addHeadcount);
  addEach(to.byDay, more.byDay, noHeadcount, addHeadcount);
  for (const [hour, mails] of more.byHour.entries()) addHeadcount((to.byHour[hour] ??= noHeadcount()), mails);
  return to;
}

/** What was counted of several groups of people, together. */
export const mergeCounts = (all: Iterable<Counts>): Counts => {
  const sum = noCounts();
  for (const counts of all) addCounts(sum, counts);
  return sum;
};

function addJourney(to: JourneyCounts, more: JourneyCounts): void {
  addHeadcount(to.entered, more.entered);
  addHeadcount(to.queued, more.queued);
  addEach(to.refused, more.refused, noHeadcount, addHeadcount);
  addEach(to.outcomes, more.outcomes, noHeadcount, addHeadcount);
  addEach(to.steps, more.steps, noStep, addStep);
  addEach(to.emails, more.emails, noEmail, addEmail);
  addHeadcount(to.goal.reached, more.goal.reached);
  addHeadcount(to.goal.unmailed, more.goal.unmailed);
  to.goal.value += more.goal.value;
  to.goal.worthless += more.goal.worthless;
  addEach(to.goal.after, more.goal.after, noHeadcount, addHeadcount);
}

function addStep(to: StepCounts, more: StepCounts): void {
  to.arrived += more.arrived;
  addEach(to.outlets, more.outlets, noWay, addWay);
  addHeadcount(to.resting, more.resting);
  for (const name of ['left', 'skipped', 'deferred'] as const)
    addEach(to[name], more[name], noHeadcount, addHeadcount);
}

function addEmail(to: EmailCounts, more: EmailCounts): void {
  for (const name of ['sent', 'opened', 'clicked', 'unsubscribed', 'complained', 'bounced', 'goals'] as const)
    addHeadcount(to[name], more[name]);
  to.value += more.value;
}

function addWay(to: WayCounts, more: WayCounts): void {
  addHeadcount(to, more);
  to.goals += more.goals;
  to.value += more.value;
}

/** The first few people of both are among the first few of each. */
function addHeadcount(to: Headcount, more: Headcount): void {
  to.count += more.count;
  if (more.people.length > 0)
    to.people = [...to.people, ...more.people].sort((a, b) => a - b).slice(0, keptPeople);
}

function addEach<Part>(
  to: Record<string, Part>,
  more: Readonly<Record<string, Part>>,
  none: () => Part,
  add: (to: Part, more: Part) => void,
): void {
  for (const [name, part] of Object.entries(more)) {
    let mine = own(to, name);
    if (!mine) setOwn(to, name, (mine = none()));
    add(mine, part);
  }
}

/** Counts as plain JSON: sums of money become texts of hundredths, because they may pass what a JSON number holds. */
export function countsAsJson(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(countsAsJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, countsAsJson(member)]));
}

/** One name for all that was counted: the same for any number of workers, in any engine. */
export const digestOfCounts = (counts: Counts): string => digestOf({ counts: countsAsJson(counts) });
