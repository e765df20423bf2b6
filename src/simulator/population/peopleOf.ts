import {
  cityOf,
  digestOf,
  prepareJob,
  scenarioOf,
  type Job,
  type ReadyJob,
  type Sample,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';

const ready = new WeakMap<Job, ReadyJob>();

function readyFor(job: Job): ReadyJob {
  let known = ready.get(job);
  if (!known) {
    const prepared = prepareJob(job);
    // What was counted was ready before.
    if (!prepared.ok) throw new Error(prepared.issues.map(({ message }) => message).join(' '));
    known = prepared.job;
    ready.set(job, known);
  }
  return known;
}

/** Somebody of a population as a sample person who does the very same: replaying them gives the trail that was counted. */
export function personOf(job: Job, index: number): Sample {
  const { linked, prepared, seed } = readyFor(job);
  const scenario = scenarioOf(linked, prepared, seed, index);
  // Another population has somebody else of that number.
  return { id: `population ${digestOf(scenario)}`, scenario };
}

/** What is said of somebody in a list of people: their zone and what is known of them. */
export function personHint({ scenario }: Sample): string {
  const { timeZone, attributes = {}, email } = scenario.subscriber;
  const facts = Object.entries(attributes)
    .slice(0, 2)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [
    ...(email === undefined ? [t('no address')] : []),
    ...(timeZone ? [cityOf(timeZone)] : []),
    ...facts,
  ].join(' · ');
}
