import {
  parseInstant,
  type Journey,
  type SentMail,
  type Simulation,
  type TrailEntry,
} from '../../core/index.ts';
import { placeOf } from './lastThat.ts';
import { pathIndex, type PathIndex } from './pathIndex.ts';

/** What is asked of a trail at every move of the playhead, made ready once. */
export interface StoryIndex {
  /** When each entry happened, in ms. */
  instants: Float64Array;
  path: PathIndex;
  /** The mails sent up to and with an entry, in order. */
  mailsUpTo: (entry: number) => readonly SentMail[];
  /** The local time at which a run was entered. */
  enteredAt: (run: string | null) => string | undefined;
}

/** Goes through a replay once. `entries` may be those of one run alone. */
export function storyIndex(
  journey: Journey,
  entries: readonly TrailEntry[],
  mails: Simulation['mails'],
): StoryIndex {
  const instants = new Float64Array(entries.length);
  const entered = new Map<string | null, string>();
  const sentBy = new Map<string, number>();
  for (const [index, { at, did, run, local, why }] of entries.entries()) {
    instants[index] = parseInstant(at) ?? Number.NaN;
    if (did === 'entered' && !entered.has(run)) entered.set(run, local);
    if (did === 'sent' && why.code === 'gate' && why.effect !== undefined) sentBy.set(why.effect, index);
  }
  const sent = mails
    .flatMap((mail) => {
      const since = sentBy.get(mail.id);
      return since === undefined ? [] : [{ mail, since }];
    })
    .sort((a, b) => a.since - b.since);
  const list = sent.map(({ mail }) => mail);
  const since = Uint32Array.from(sent, (each) => each.since);
  return {
    instants,
    path: pathIndex(journey, entries),
    mailsUpTo: (entry) => list.slice(0, placeOf(since, entry) + 1),
    enteredAt: (run) => entered.get(run),
  };
}
