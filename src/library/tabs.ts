import { z } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { openChannel } from './channel.ts';

/**
 * A tab's place at a journey. `waiting`: not known yet. `writing`: the one tab that may change it. `yielding`: about to
 * hand over; nothing may be changed any more. `reading`: another tab writes; this one follows.
 */
export type SeatState = 'waiting' | 'writing' | 'yielding' | 'reading';

export interface Seat {
  state: () => SeatState;
  subscribe: (listener: () => void) => () => void;
  /** Asks the writing tab to store what it has and takes its place; a tab that does not answer loses it. Refused, in words, while that tab has what it cannot store. */
  takeOver: () => Promise<{ ok: true } | { ok: false; words: string }>;
  leave: () => void;
}

interface SeatOptions {
  /** Stores everything, or rejects. Called before the seat is handed over. */
  flush: () => Promise<void>;
  /** Undefined where the browser has none (pages without https): then every tab writes, and only revisions keep them apart. */
  locks?: LockManager | undefined;
  /** How long to wait for the other tab's answer, in ms. */
  patience?: number;
  /** How long to wait for the seat before saying that another tab has it, in ms. */
  grace?: number;
}

const messageSchema = z.object({
  journey: z.string(),
  /** The tab that asks, or is answered. */
  tab: z.string(),
  says: z.enum(['let-me', 'yours', 'unsaved']),
});
type Message = z.infer<typeof messageSchema>;

const unsaved = t(
  'The other tab has changes that it could not store yet. Nothing is lost: look there first.',
);

/** Sits down at a journey. Of all tabs exactly one writes; the first in line follows when it leaves. */
export function takeSeat(
  journey: string,
  { flush, locks, patience = 1_500, grace = 150 }: SeatOptions,
): Seat {
  const lock = `wend.journey.${journey}`;
  const tab = [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
  const listeners = new Set<() => void>();
  let state: SeatState = locks ? 'waiting' : 'writing';
  let release: (() => void) | undefined;
  let queue: AbortController | undefined;
  let answered: ((says: Message['says']) => void) | undefined;
  let left = false;

  const become = (next: SeatState) => {
    if (left || state === next) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const request = (options: LockOptions) => {
    let held = false;
    locks
      ?.request(lock, options, () => {
        if (left) return undefined;
        held = true;
        return new Promise<void>((resolve) => {
          release = resolve;
          become('writing');
        });
      })
      .catch((error: unknown) => {
        // A held lock ends in an error only when another tab takes it away; a queued one when we leave the queue.
        if (held) {
          release = undefined;
          become('reading');
          if (!left) queueUp();
        } else if (!(error instanceof DOMException && error.name === 'AbortError')) become('writing');
      });
  };
  const queueUp = () => {
    queue = new AbortController();
    request({ signal: queue.signal });
  };

  const handOver = async (asker: string) => {
    become('yielding');
    try {
      await flush();
    } catch {
      // Unless the asker has lost patience and taken it.
      if (release) become('writing');
      say({ tab: asker, says: 'unsaved' });
      return;
    }
    say({ tab: asker, says: 'yours' });
    // Should the asker have gone meanwhile, nobody takes the lock, and the seat is still ours.
    setTimeout(() => {
      if (state === 'yielding' && release) become('writing');
    }, patience);
  };
  const channel = openChannel('wend.tabs', messageSchema, (message) => {
    if (message.journey !== journey) return;
    if (message.says === 'let-me') {
      if (state === 'writing' && release) void handOver(message.tab);
    } else if (message.tab === tab) answered?.(message.says);
  });
  const say = (message: Omit<Message, 'journey'>) => channel.say({ journey, ...message });

  const answer = () =>
    new Promise<Message['says'] | 'silence'>((resolve) => {
      answered = resolve;
      setTimeout(() => resolve('silence'), patience);
      say({ tab, says: 'let-me' });
    });

  if (locks) {
    queueUp();
    setTimeout(() => {
      if (state === 'waiting') become('reading');
    }, grace);
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async takeOver() {
      if (state === 'writing' || !locks) return { ok: true };
      if ((await answer()) === 'unsaved') return { ok: false, words: unsaved };
      if (release || left) return { ok: true };
      queue?.abort();
      request({ steal: true });
      return { ok: true };
    },
    leave() {
      left = true;
      listeners.clear();
      queue?.abort();
      release?.();
      channel.close();
    },
  };
}
