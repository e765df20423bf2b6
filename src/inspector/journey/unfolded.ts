import { createContext } from 'react';

/** Which parts are to stand open. */
interface Unfolded {
  /** How often each was asked for while it was folded. */
  times: Readonly<Record<string, number>>;
  /** Those in which something is wrong. */
  troubled: ReadonlySet<string>;
}
export const UnfoldedContext = createContext<Unfolded>({ times: {}, troubled: new Set() });
