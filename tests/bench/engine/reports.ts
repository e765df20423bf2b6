import { Child, type Answer } from './Child.ts';
import { median } from './cpu.ts';
import { differences } from './Digest.ts';
import { localTimeWays } from './localTime.ts';
import { isVariant, variants, type VariantName } from './variants.ts';

const rounds = 7;
const print = (...lines: string[]) => console.log(lines.join('\n'));
const whole = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 });
const short = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
const reached = (is: boolean) => (is ? 'reached' : 'NOT REACHED');
const names = Object.keys(variants).filter(isVariant);

/** P-S1 and P-S2: every variant's time for one event, in the same run, and that all of them mean the same. */
export async function compareVariants(): Promise<void> {
  const children = new Map(names.map((name) => [name, new Child(name)]));
  const child = (name: VariantName) => {
    const found = children.get(name);
    if (!found) throw new Error(`no process for ${name}`);
    return found;
  };
  print(`The reference journey, ${rounds} interleaved rounds, CPU time, median (least–most)`);
  for (const name of names) await child(name).ask('warm-up');
  const wrong: string[] = [];
  for (const name of names.filter((other) => other !== 'hand')) {
    const { size } = variants[name];
    const found = differences(await child('hand').ask('digest', size), await child(name).ask('digest', size));
    wrong.push(...found.map((difference) => `  ${variants[name].title}: ${difference}`));
  }
  if (wrong.length > 0) {
    print('They do NOT mean the same (hand loop or variant):', ...wrong.slice(0, 40));
    process.exitCode = 1;
    for (const name of names) child(name).end();
    return;
  }
  const taken = new Map<VariantName, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) taken.get(name)?.push((await child(name).ask('round'))['ns'] ?? NaN);
  for (const name of names) child(name).end();

  const times = (name: VariantName) => taken.get(name) ?? [];
  const ratios = (slow: VariantName, fast: VariantName) =>
    times(slow).map((ns, round) => ns / (times(fast)[round] ?? NaN));
  for (const name of names) {
    const { title, size } = variants[name];
    const ns = times(name);
    print(
      `  ${title.padEnd(54)}${whole(size).padStart(6)} subscribers ${short(median(ns)).padStart(8)} ns/event ` +
        `(${short(Math.min(...ns))}–${short(Math.max(...ns))})`,
    );
  }
  print(
    'Same digest in all: arrivals, sends, deferrals, caps and refusals per step, goals, exits, and their times',
  );
  verdict('P-S1  engine ÷ hand loop, events a second', ratios('hand', 'feed'), 0.25, '');
  verdict('P-S2  engine ÷ XState', ratios('xstate', 'feed'), 100, '×');
  verdict('P-S2  engine ÷ Luxon + json-logic', ratios('luxon', 'feed'), 500, '×');
}

function verdict(what: string, ratio: readonly number[], target: number, unit: string): void {
  const value = median(ratio);
  const aim = `  target ${target}${unit}: ${reached(value >= target)}`;
  const span = `(${short(Math.min(...ratio))}–${short(Math.max(...ratio))})`;
  print(`  ${what.padEnd(54)}${`${short(value)}${unit}`.padStart(8)} ${span.padEnd(16)}${aim}`);
}

/** Growth: time and memory a subscriber as the population grows; `WEND_DEEP` adds a million. */
export async function reportGrowth(start: () => Child): Promise<void> {
  const sizes = [1_000, 10_000, 100_000, ...(process.env['WEND_DEEP'] ? [1_000_000] : [])];
  // Reading the heap collects garbage, and the compiler's work with it: that is done elsewhere, and first.
  const [timing, weighing] = [start(), start()];
  const { tenth = NaN, all = NaN } = await weighing.ask('heap', 50_000);
  const bytes = await weighing.ask('bytes', 1_000);
  weighing.end();
  await timing.ask('time', 20_000); // warm-up
  print('', 'Growth: the engine streaming subscribers (population gear), CPU time');
  let base = NaN;
  for (const size of sizes) {
    const taken: number[] = [];
    for (let left = size > 10_000 ? 1 : size > 1_000 ? 3 : 7; left > 0; left--)
      taken.push((await timing.ask('time', size))['us'] ?? NaN);
    const us = median(taken);
    if (Number.isNaN(base)) base = us;
    print(
      `  ${whole(size).padStart(9)} subscribers ${short(us).padStart(7)} µs each  ${(us / base).toFixed(2)}× the first row`,
    );
  }
  timing.end();
  const mega = (size: number) => (size / 1e6).toFixed(2);
  print(
    `  heap in use: ${mega(tenth)} MB after 5,000 subscribers, ${mega(all)} MB after 50,000`,
    `  state as JSON: ${whole(bytes['after'] ?? NaN)} B each after the last event, at most ${whole(bytes['most'] ?? NaN)} B at any time, ` +
      `${whole(bytes['end'] ?? NaN)} B when all runs have ended`,
  );
}

/** P-S4: one person, one year, 200 events. */
export async function reportYear(start: () => Child): Promise<void> {
  const answers: Answer[] = [];
  for (let fresh = 0; fresh < 3; fresh++) {
    const child = start();
    answers.push(await child.ask('year'));
    child.end();
  }
  const of = (name: string) => median(answers.map((answer) => answer[name] ?? NaN));
  const warm = of('warm');
  print(
    '',
    `P-S4  one subscriber, one year, 200 events, full trail (${of('entries')} entries, ${of('mails')} mails), linked anew; CPU`,
    `  warm ${short(warm)} ms (of it linking ${short(of('linking'))} ms)  target 5 ms: ${reached(warm <= 5)}`,
    `  the very first in a new process ${short(of('first'))} ms, the second ${short(of('second'))} ms (compiling included)`,
  );
}

/** P-S5: what a local time costs. Each way has a process of its own. */
export async function reportLocalTime(start: () => Child): Promise<void> {
  const ways = localTimeWays.map((name) => ({ name, child: start(), taken: new Array<number>() }));
  for (const { name, child } of ways) await child.ask(name);
  for (let round = 0; round < rounds; round++)
    for (const { name, child, taken } of ways) taken.push((await child.ask(name))['ns'] ?? NaN);
  for (const { child } of ways) child.end();
  const [none = NaN, ...rest] = ways.map(({ taken }) => median(taken));
  const [one = NaN, mixed = NaN, fields = NaN, intl = NaN] = rest.map((ns) => ns - none);
  print(
    '',
    `P-S5  local time of an instant, CPU, random instants within ±1,000 days (without the loop's own ${short(none)} ns)`,
    `  offset tables, one zone ${short(one)} ns  target 10 ns: ${reached(one <= 10)}; 24 zones mixed ${short(mixed)} ns: ${reached(mixed <= 10)}`,
    `  every field (localOf), zones mixed ${short(fields)} ns`,
    `  Intl, formatter kept, hour only, zones mixed ${short(intl)} ns = ${short(intl / mixed)}× the tables`,
  );
}
