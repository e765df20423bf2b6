import { flowCounts, shareWords, type Journey, type JourneyCounts } from '../../core/index.ts';
import { noOverlay, type Overlay } from '../../session/Overlay.ts';
import { number, plural, t } from '../../texts/t.ts';

type Marks = Map<string, { text: string; words: string; weight: number }>;

/** What the canvas shows of a population: counts and shares at steps and on edges, heat, and how wide lines are. */
export function crowdOf(journey: Journey, found: JourneyCounts, people: number, stale: boolean): Overlay {
  const flow = flowCounts(journey, found);
  const steps: Marks = new Map();
  const edges: Marks = new Map();
  for (const [id, { count, share, weight }] of flow.steps)
    steps.set(id, {
      text: countAndShare(count, share),
      words: t('{count} came here, {share} of all who entered.', { count, share: shareWords(share) }),
      weight: hundredths(weight),
    });
  for (const [id, { count, share, weight }] of flow.ways)
    edges.set(id, {
      text: countAndShare(count, share),
      words: t('{count} went this way, {share} of those who were here.', { count, share: shareWords(share) }),
      // By the root, so that narrow ways can be told from each other too.
      weight: hundredths(Math.sqrt(weight)),
    });
  return {
    ...noOverlay,
    // Its own, by which it is known whether it is still what is shown.
    steps: new Map(),
    crowd: {
      name: plural(people, '{count} person', '{count} people'),
      steps,
      edges,
    },
    stale,
  };
}

const countAndShare = (count: number, share: number): string =>
  count === 0 ? number(0) : `${number(count)} · ${shareWords(share)}`;

const hundredths = (part: number): number => Math.round(part * 100) / 100;
