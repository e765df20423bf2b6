import { checkJourney, journeySchema, readAs, readJson, type Journey, type Read } from '../core/index.ts';

/** Journey JSON from outside: parsed, judged by its schema, then by what no schema sees. All that is wrong is told at once. */
export function readJourneyFile(text: string): Read<Journey> {
  const json = readJson(text);
  if (!json.ok) return json;
  const journey = readAs('wend.journey', journeySchema, json.value);
  if (!journey.ok) return journey;
  const issues = checkJourney(journey.value);
  return issues.some(({ severity }) => severity === 'error') ? { ok: false, issues } : journey;
}
