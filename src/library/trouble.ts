import { t } from '../texts/t.ts';
import type { Answer, Trouble } from './Repository.ts';

/** A Trouble on its way out of a transaction; never leaves the repository. */
export class Troubled extends Error {
  readonly reason: Trouble['reason'];

  constructor(reason: Trouble['reason'], words: string) {
    super(words);
    this.name = 'Troubled';
    this.reason = reason;
  }
}

/** The value that `work` resolves to, or what kept it from it. Errors that are no trouble of storage are bugs and go on. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return trouble;
  }
}

/** What an error of IndexedDB means to a person; undefined where it is a bug of ours. */
function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof Troubled) return { ok: false, reason: error.reason, words: error.message };
  const name = error instanceof Error ? error.name : '';
  const unavailable = (words: string): Trouble => ({ ok: false, reason: 'unavailable', words });
  switch (name) {
    case 'QuotaExceededError':
      return {
        ok: false,
        reason: 'full',
        words: t(
          'This browser has no space left for Wend. Delete what you no longer need, here or on other sites, or export your work.',
        ),
      };
    case 'VersionError':
      return unavailable(
        t('What is stored here was written by a newer Wend. Reload the page to get it. Nothing was changed.'),
      );
    case 'SecurityError':
    case 'NotAllowedError':
      return unavailable(
        t(
          'This browser does not let Wend store anything. Allow site data for this page, or leave private browsing.',
        ),
      );
    case 'InvalidStateError':
    case 'AbortError':
    case 'UnknownError':
    case 'TimeoutError':
    case 'NotFoundError':
      return unavailable(t('The browser’s storage did not answer. Wend tries again by itself.'));
    default:
      return undefined;
  }
}
