import type { z } from '../core/index.ts';

/** A way to talk to the same origin's other tabs, in messages of one shape. Without BroadcastChannel nobody hears. */
export function openChannel<Message>(
  name: string,
  schema: z.ZodType<Message>,
  hear: (message: Message) => void,
): { say: (message: Message) => void; close: () => void } {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  channel?.addEventListener('message', ({ data }) => {
    // A newer Wend in another tab may tell of things that this one does not know.
    const message = schema.safeParse(data);
    if (message.success) hear(message.data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays in its origin
    say: (message) => channel?.postMessage(message),
    close: () => channel?.close(),
  };
}
