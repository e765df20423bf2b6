import { dayMs, hourMs } from '../values/calendar.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { momentOf } from '../values/moment.ts';
import type { Op } from '../values/rule.ts';
import { optionsOf, spanOf, type Constraint } from './Constraint.ts';

const glues = ['', '-', ' ', 'x', '--x--'];
const words = ['something', 'other', 'A', 'b', '0', 'q'];

/** Texts worth trying, the plainest first. */
export function* textsToTry(
  constraints: readonly Constraint[],
  now: Instant,
  zone: string,
): Generator<string> {
  const wanted = constraints.filter(({ holds }) => holds);
  const parts = (op: Op) =>
    wanted
      .flatMap(({ is, value }) => (is === op && typeof value === 'string' ? [value] : []))
      .sort((a, b) => b.length - a.length);
  const exact = (op: Op) =>
    wanted.flatMap(({ is, value, ignoreCase }) =>
      is === op && !ignoreCase && typeof value === 'string' ? [value] : [],
    );
  const options = constraints.map(optionsOf).find((list) => list !== undefined);
  for (const option of options ?? []) {
    for (const text of spellings(option)) {
      yield text;
      yield spelt(text, exact('startsWith'), exact('endsWith'), exact('contains'));
    }
  }
  if (options) return;
  for (const moment of momentsToTry(constraints, now, zone)) {
    yield formatInstant(moment);
    yield formatInstant(moment).slice(0, 10);
  }
  const starts = parts('startsWith');
  const ends = parts('endsWith');
  const inner = parts('contains');
  if (starts.length + ends.length + inner.length > 0)
    for (const glue of glues) {
      const line = [...starts.slice(0, 1), ...inner, ...ends.slice(0, 1)].join(glue);
      for (const text of spellings(line)) {
        yield spelt(text, exact('startsWith'), exact('endsWith'), exact('contains'));
        yield text;
        yield `${starts[0] ?? ''}${glue}${text}${glue}${ends[0] ?? ''}`;
      }
    }
  yield* words;
  for (let count = 1; count <= constraints.length; count++) yield `other ${count}`;
}

const spellings = (text: string) =>
  new Set([
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
  ]);

/** The text with the parts whose very letters are asked for laid over it, where they differ only in case. */
function spelt(
  text: string,
  starts: readonly string[],
  ends: readonly string[],
  inner: readonly string[],
): string {
  let result = text.normalize('NFC');
  const lay = (part: string, at: number) => {
    if (at >= 0 && result.slice(at, at + part.length).toLowerCase() === part.toLowerCase())
      result = result.slice(0, at) + part + result.slice(at + part.length);
  };
  for (const part of inner)
    lay(part.normalize('NFC'), result.toLowerCase().indexOf(part.normalize('NFC').toLowerCase()));
  for (const part of starts) lay(part.normalize('NFC'), 0);
  for (const part of ends) lay(part.normalize('NFC'), result.length - part.normalize('NFC').length);
  return result;
}

function momentsToTry(constraints: readonly Constraint[], now: Instant, zone: string): Instant[] {
  const moments: Instant[] = [];
  const around = (at: Instant) =>
    moments.push(at, at - dayMs, at + dayMs, at - 1, at + 1, at - hourMs, at + hourMs);
  let asked = false;
  for (const { is, value } of constraints) {
    if (is === 'before' || is === 'after') {
      const other = momentOf(value, zone);
      if (other !== undefined) around(other);
      asked = true;
    } else if (is === 'inLast' || is === 'inNext') {
      const span = typeof value === 'string' ? spanOf(value) : undefined;
      if (span) {
        const sign = is === 'inLast' ? -1 : 1;
        moments.push(now + sign * Math.floor(span.least / 2));
        around(now + sign * Math.floor((span.least + span.most) / 2));
        moments.push(now + sign * (span.most + dayMs));
      }
      asked = true;
    }
  }
  if (asked) moments.push(now, now - 60_000, now + 60_000);
  return moments.filter((at) => at > -60_000_000_000_000 && at < 250_000_000_000_000);
}
