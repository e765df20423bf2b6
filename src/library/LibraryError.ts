import type { Answer, Trouble } from './Repository.ts';

/** A repository's trouble on its way through TanStack Query, which knows failures only as errors. Its message is for the person. */
export class LibraryError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.words);
    this.name = 'LibraryError';
    this.trouble = trouble;
  }
}

/** The value of an answer; throws LibraryError where there is none. */
export async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new LibraryError(given);
  return given.value;
}
