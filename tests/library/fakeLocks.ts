/** Web Locks as the specification says, for one lock at a time: a queue, abort signals and stealing. */
export function fakeLocks(): LockManager {
  interface Asked {
    grant: () => void;
  }
  let holder: { reject: (error: DOMException) => void } | undefined;
  const queue: Asked[] = [];
  const next = () => {
    if (!holder) queue.shift()?.grant();
  };
  const request = (
    _name: string,
    options: LockOptions,
    work: LockGrantedCallback<unknown>,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked: Asked = {
        grant() {
          const held = { reject };
          holder = held;
          const end = (settle: () => void) => {
            settle();
            if (holder !== held) return;
            holder = undefined;
            next();
          };
          // The callback looks at nothing but that it was called.
          void Promise.resolve(work({ name: _name, mode: 'exclusive' })).then(
            (value) => end(() => resolve(value)),
            (error: unknown) => end(() => reject(error)),
          );
        },
      };
      if (options.steal) {
        holder?.reject(new DOMException('stolen', 'AbortError'));
        holder = undefined;
        asked.grant();
        return;
      }
      options.signal?.addEventListener('abort', () => {
        const place = queue.indexOf(asked);
        if (place < 0) return;
        queue.splice(place, 1);
        reject(new DOMException('left the queue', 'AbortError'));
      });
      queue.push(asked);
      void Promise.resolve().then(next);
    });
  // Only what a seat asks for.
  return { request, query: () => Promise.reject(new Error('not asked for')) } as unknown as LockManager;
}
