import { z } from '../core/index.ts';
import { openChannel } from './channel.ts';
import type { Change } from './Repository.ts';

const toldSchema = z.object({
  what: z.enum(['journey', 'shared', 'samples', 'published', 'everything']),
  id: z.string().optional(),
});
type Told = z.infer<typeof toldSchema>;

/** Tells this tab and all others of what was written. */
export function createChanges(name: string): {
  tell: (change: Told) => void;
  watch: (listener: (change: Change) => void) => () => void;
  close: () => void;
} {
  const listeners = new Set<(change: Change) => void>();
  const hear = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const channel = openChannel(name, toldSchema, (told) => hear({ ...told, elsewhere: true }));
  return {
    tell(change) {
      channel.say(change);
      hear({ ...change, elsewhere: false });
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}
