import type { Progress } from '../core/index.ts';

/** Tells on standard error how far a long count has come, where somebody sits in front of it. */
export function showProgress(what: string): { tell: (progress: Progress) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  const begun = performance.now();
  let told = 0;
  return {
    tell({ done, subscribers }) {
      const now = performance.now();
      if (now - told < 100 && done < subscribers) return;
      told = now;
      const left = ((now - begun) / done) * (subscribers - done);
      const time = done === subscribers ? '' : `, about ${Math.ceil(left / 1000)} s left`;
      stderr.write(`\r\x1b[K${Math.floor((done / subscribers) * 100)} % ${what}${time}`);
    },
    end: () => void stderr.write('\r\x1b[K'),
  };
}
