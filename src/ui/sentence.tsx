import { Fragment, type ReactNode } from 'react';
import { pieces } from '../texts/t.ts';

/** `t` with elements in its blanks: `sentence('Used in {journey}.', { journey: <a …/> })`. */
export function sentence(english: string, given: Readonly<Record<string, ReactNode>>): ReactNode {
  return pieces<ReactNode>(english, given).map((part, at) => <Fragment key={at}>{part}</Fragment>);
}
