import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  defaultModel, link, prepareJob, programSchema, readAs, readJson, scenarioOf, simulate,
  type Job, type Model, type Program,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { countChunk, type ReadyJob } from '../../../src/core/population/Job.ts';
import { cartModel, fourEmails } from './fourEmails.ts';
import { countTrails } from './fromTrails.ts';
import { flatCounts } from './flatCounts.ts';

const folder = 'public/conformance/cases';
const cases = readdirSync(folder).filter((file) => file.endsWith('.json'));

function programOf(file: string): Program {
  const json = readJson(readFileSync(`${folder}/${file}`, 'utf8'));
  if (!json.ok) throw new Error(`${file} is not readable`);
  const { program } = json.value as { program: unknown }; // every case holds one
  const read = readAs('wend.program', programSchema, program);
  if (!read.ok) throw new Error(`${file} holds no program`);
  return read.value;
}

/** The model to begin with, with people who do much more of everything. */
function lively(program: Program): Model {
  const linking = link(program);
  if (!linking.ok) throw new Error('the program does not link');
  const model = defaultModel(linking.linked);
  return {
    ...model,
    people: { ...model.people, withoutEmail: 0.03, frequency: [{ share: 0.3, max: 2, per: 'P7D' }] },
    behaviours: model.behaviours.map((behaviour) => ({
      ...behaviour,
      ...(behaviour.chance !== undefined && { chance: Math.max(behaviour.chance, 0.4) }),
    })),
    mails: {
      usually: {
        opens: 0.7,
        clicks: 0.6,
        unsubscribes: 0.08,
        complains: 0.04,
        bounces: 0.03,
        bouncesSoftly: 0.05,
      },
    },
    webhooks: Object.fromEntries(
      program.journeys.flatMap(({ id, steps }) =>
        Object.entries(steps).flatMap(([step, { outlets }]) =>
          outlets && 'failed' in outlets ? [[`${id}/${step}`, { fails: 0.3, silent: 0.3 }]] : [],
        ),
      ),
    ),
  };
}

function ready(job: Job): ReadyJob {
  const prepared = prepareJob(job);
  if (!prepared.ok)
    throw new Error(prepared.issues.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return prepared.job;
}

/** What is counted of so many people, and what their trails say. */
function both({ linked, prepared, seed }: ReadyJob, people: number) {
  const trails = Array.from({ length: people }, (_, index) =>
    simulate(linked, scenarioOf(linked, prepared, seed, index)),
  );
  const counted = countChunk({ linked, prepared, seed }, { from: 0, to: people });
  return { counted: flatCounts(counted), told: countTrails(trails) };
}

// Every rule of the format is in some case's program: what runs through all of them agrees everywhere.
const people = process.env['WEND_DEEP'] ? 40 : 2;
test('what is counted is what the trails of the same people say, in every program of the conformance suite', () => {
  const met = new Set<string>();
  for (const [index, file] of cases.entries()) {
    const program = programOf(file);
    const { counted, told } = both(ready({ program, model: lively(program), seed: index }), people);
    expect(counted, file).toEqual(told);
    for (const name of Object.keys(counted)) met.add(name.replace(/^\S+ /, '').replace(/\s\S+$/, ''));
  }
  // It would prove nothing about what nobody ever did.
  expect([...met]).toEqual(
    expect.arrayContaining(['outcome', 'refused', 'sent', 'entered', 'goal', 'queued']),
  );
}, 120_000);

test('and for many people of one journey, with segments, caps and quiet hours', () => {
  const { counted, told } = both(ready({ program: fourEmails(), model: cartModel, seed: 3 }), 300);
  expect(counted).toEqual(told);
  expect(counted['journey goal']).toBeGreaterThan(10);
  expect(counted['journey first deferred quiet-hours']).toBeGreaterThan(50);
});
