import { checkJourney, journeySchema, readAs, readJson, type Issue } from '../../../src/core/index.ts';
import { draw, email, exit, trigger, wait } from '../draw.ts';

// A journey to be spoilt: any member may be set to anything.
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = Record<string, any>;
export const valid = () =>
  JSON.parse(
    JSON.stringify(draw([trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')])),
  ) as Loose;
export const import_ = (text: string): Issue[] => {
  const json = readJson(text);
  if (!json.ok) return json.issues;
  const read = readAs('wend.journey', journeySchema, json.value);
  return read.ok ? checkJourney(read.value) : read.issues;
};
export const changed = (change: (journey: Loose) => void): Issue[] => {
  const journey = valid();
  delete journey['digest'];
  change(journey);
  return import_(JSON.stringify(journey));
};
export const only = (issues: Issue[]) => issues.map(({ code, path }) => `${code} ${path}`);
