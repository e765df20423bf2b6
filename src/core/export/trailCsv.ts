import { csvLine } from '../values/csvLine.ts';
import type { Simulation } from '../simulate/simulate.ts';
import { wordsOf, type TrailNames } from '../simulate/words.ts';

const columns = [
  'at', 'local', 'subscriber', 'journey', 'run', 'step', 'did', 'why', 'input', 'step name', 'title', 'detail',
] as const; // oxfmt-ignore

/** A trail as CSV (RFC 4180), a line an entry: first as data, with moments in RFC 3339, then in words. */
export function trailCsv(
  { header, entries }: Pick<Simulation, 'header' | 'entries'>,
  names: TrailNames,
): string {
  const lines = entries.map((entry) => {
    const { at, local, journey, run, step, did, why, input } = entry;
    const { title, detail } = wordsOf(entry, names);
    const data = [
      at,
      local,
      header.subscriber,
      journey ?? '',
      run ?? '',
      step ?? '',
      did,
      why.code,
      input ?? '',
    ];
    return csvLine([...data, step === undefined ? '' : names.step(step, journey), title, detail]);
  });
  return [csvLine(columns), ...lines].map((line) => `${line}\r\n`).join('');
}
