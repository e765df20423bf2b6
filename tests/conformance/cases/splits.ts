import { at, did, email, fixes, journey, onEvent, program, scenario, split, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore

const start = '2026-03-02 08:00';
const bySubscriber = (id: string) => scenario({ subscriber: { id } });
/** Buckets of ada, worked out by hand with MurmurHash3: `j/s/ada` is 8984, `k/s/ada` 447, `j/m#variant/ada` 5749. */
const halves = { a: 5000, b: 5000 };
const splitting = (weights: Record<string, number>) => journey({ steps: [split('s', weights)] });
const took = (...arms: string[]) =>
  at(start, 'entered t', ...arms.flatMap((arm) => ['arrived s', `split s ${arm}`]), 'completed');
const variants = (weights: Record<string, number>) => ({
  m: { variants: Object.entries(weights).map(([id, weight]) => ({ id, label: id, weight, subject: `Subject ${id}` })) },
}); // oxfmt-ignore

/** Chance that is none: splits and variants. */
export const splits: ConformanceGroup = {
  id: 'splits',
  title: 'Splits and variants',
  cases: [
    fixes(
      'split-hashes-utf-8',
      'The bucket is worked out from the id in UTF-8: “zoë” has bucket 6215.',
      splitting({ a: 6215, b: 1, c: 3784 }),
      bySubscriber('zoë'),
      [took('b')],
    ),
    fixes(
      'split-hashes-utf-8-beyond-the-basic-plane',
      'Characters outside the basic plane count as one character of four bytes: “😀” has bucket 9016.',
      splitting({ a: 9016, b: 1, c: 983 }),
      bySubscriber('😀'),
      [took('b')],
    ),
    fixes(
      'split-depends-on-the-step',
      'Two splits of one journey choose independently: ada’s buckets are 89 in the first and 9633 in the second.',
      journey({ steps: [split('s1', halves), split('s2', halves)] }),
      scenario(),
      [at(start, 'entered t', 'arrived s1', 'split s1 a', 'arrived s2', 'split s2 b', 'completed')],
    ),
    fixes(
      'split-is-the-same-on-re-entry',
      'The same person takes the same arm on every re-entry.',
      splitting(halves),
      scenario({ events: [did('PT0S', 'Start'), did('P1D', 'Start')] }),
      [took('b'), at('2026-03-03 08:00', 'j#2 entered t', 'j#2 arrived s', 'j#2 split s b', 'j#2 completed')],
    ),
    fixes(
      'pin-is-of-one-journey',
      'A pin names journey and step: the same step of another journey is not pinned.',
      program([splitting(halves), journey({ id: 'k', steps: [split('s', halves)] })]),
      scenario({ pins: { 'k/s': 'b' } }),
      [took('b'), at(start, 'k entered t', 'k arrived s', 'k split s b', 'k completed')],
    ),
    fixes(
      'variant-stays-the-same-in-every-run',
      'The same person gets the same variant of a step’s mail every time.',
      journey({ on: onEvent('Start'), steps: [email('m'), wait('w', 'PT1H')], emails: variants(halves) }),
      scenario({ events: [did('PT0S', 'Start'), did('P1D', 'Start')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m#b', 'arrived w'),
        at('2026-03-02 09:00', 'completed'),
        at('2026-03-03 08:00', 'j#2 entered t', 'j#2 arrived m', 'j#2 sent m m#b', 'j#2 arrived w'),
        at('2026-03-03 09:00', 'j#2 completed'),
      ],
    ),
    fixes(
      'pin-decides-a-variant',
      'A scenario may pin the variant of a step’s mail.',
      journey({ steps: [email('m')], emails: variants(halves) }),
      scenario({ pins: { 'j/m#variant': 'a' } }),
      [at(start, 'entered t', 'arrived m', 'sent m m#a', 'completed')],
    ),
  ],
};
