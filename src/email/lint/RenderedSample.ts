import type { RenderedMail } from '../RenderedMail.ts';
import { nowhere } from '../nowhere.ts';
import type { Reader } from '../preview/Reader.ts';

/** Where the links lead that every email has; each its own address, so that they can be told apart in a rendered mail. */
export const sampleLinks = nowhere;

/** One email as one sample subscriber would get it. */
export interface RenderedSample {
  /** Of whom does not get it in the journey as it is, no trigger is known: that is no gap of theirs. */
  reader: Pick<Reader, 'name' | 'data' | 'reached'>;
  /** The arm of an A/B test that it is; undefined where the email has none. */
  variant: string | undefined;
  mail: RenderedMail;
}
