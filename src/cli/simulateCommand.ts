import {
  formatInstant,
  localDay,
  localTime,
  parseDuration,
  parseInstant,
  readAs,
  readEvents,
  readJson,
  readSubscribers,
  scenarioSchema,
  simulate,
  skippedTime,
  trailLines,
  trailNames,
  wordsOf,
  type Journey,
  type Scenario,
  type Simulation,
} from '../core/index.ts';
import { linkFiles, orUnreadable, readText } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

/**
 * `wend simulate`: prints the trail of every subscriber, ordered by id; 2 where lines of the events could not be read, 1 where
 * a trail had to be given up.
 */
export async function simulateCommand(args: readonly string[]): Promise<number> {
  const { files, json, scenario, events, subscribers, until } = readOptions(args, {
    scenario: { multiple: false },
    events: { multiple: false },
    subscribers: { multiple: false },
    until: { multiple: false },
  });
  if (files.length === 0) throw new Unreadable('wend simulate: name at least one journey');
  const { linked, journeys } = await linkFiles(files);
  const { scenarios, troubles } = await scenariosFrom({
    scenario: scenario[0],
    events: events[0],
    subscribers: subscribers[0],
    until: until[0],
  });
  let cut = 0;
  for (const given of scenarios) {
    const simulation = simulate(linked, given);
    const { cutAt } = simulation;
    if (cutAt !== undefined) {
      cut += 1;
      process.stderr.write(
        `${given.subscriber.id}: given up at ${formatInstant(cutAt)}: the journeys go round and round\n`,
      );
    }
    process.stdout.write(json ? `${trailLines(simulation).join('\n')}\n` : inWords(simulation, journeys));
  }
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  return troubles.length > 0 ? 2 : Math.min(cut, 1);
}

interface Sources {
  scenario: string | undefined;
  events: string | undefined;
  subscribers: string | undefined;
  until: string | undefined;
}

async function scenariosFrom({
  scenario,
  events,
  subscribers,
  until,
}: Sources): Promise<{ scenarios: Scenario[]; troubles: string[] }> {
  if (scenario !== undefined) {
    if (events !== undefined) throw new Unreadable('wend simulate: give either --scenario or --events');
    if (subscribers !== undefined || until !== undefined)
      throw new Unreadable('wend simulate: a scenario says itself who it is about and until when it runs');
    const value = orUnreadable(scenario, readJson(await readText(scenario)));
    return {
      scenarios: [orUnreadable(scenario, readAs('wend.scenario', scenarioSchema, value))],
      troubles: [],
    };
  }
  if (events === undefined) throw new Unreadable('wend simulate: --scenario or --events is missing');
  if (until === undefined) throw new Unreadable('wend simulate: --until is missing');
  if (!parseDuration(until) && parseInstant(until) === undefined) {
    throw new Unreadable(
      `wend simulate: --until ${until} is neither a moment such as 2026-04-01T00:00:00Z nor a duration such as P30D`,
    );
  }
  const read = readEvents(await readText(events));
  const known = subscribers === undefined ? undefined : readSubscribers(await readText(subscribers));
  const ids = new Set([...read.people.keys(), ...(known?.subscribers.keys() ?? [])]);
  const scenarios = [...ids].sort().map((id): Scenario => {
    const own = read.people.get(id) ?? [];
    const stamps = own.flatMap(({ timestamp = '' }) => parseInstant(timestamp) ?? []);
    const start = stamps.reduce((earliest, stamp) => Math.min(earliest, stamp), stamps[0] ?? 0);
    return {
      format: 'wend.scenario/1',
      name: id,
      start: formatInstant(start),
      until,
      subscriber: known?.subscribers.get(id) ?? { id },
      events: own,
    };
  });
  return {
    scenarios,
    troubles: [
      ...read.troubles.map(({ line, reason }) => `${events}:${line}: ${reason}`),
      ...(known?.troubles ?? []).map(({ line, reason }) => `${subscribers ?? ''}:${line}: ${reason}`),
    ],
  };
}

/** A trail for people: the day and local time, what happened, and why. */
function inWords({ header, entries, outcomes }: Simulation, journeys: readonly Journey[]): string {
  const names = trailNames(journeys);
  const several = new Set(journeys.map(({ id }) => id)).size > 1;
  const lines = [header.subscriber];
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const skipped = before && skippedTime(before, entry);
    if (skipped !== undefined) lines.push(`                    … ${skipped}`);
    const day = before && localDay(before.local) === localDay(entry.local) ? '' : localDay(entry.local);
    const { title, detail } = wordsOf(entry, names);
    const whose = several && entry.journey !== null ? `${names.journey(entry.journey)}  ` : '';
    lines.push(`  ${day.padEnd(10)} ${localTime(entry.local).padStart(5)}  ${whose}${title}: ${detail}`);
  });
  if (entries.length === 0) lines.push('  nothing happened');
  for (const { run, outcome } of outcomes) lines.push(`  ${run}: ${outcome}`);
  return `${lines.join('\n')}\n\n`;
}
