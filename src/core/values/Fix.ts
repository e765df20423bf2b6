import type { Json } from './json.ts';

/** Members to lay over something, and members to take away. */
export interface Patch {
  set?: Readonly<Record<string, Json>> | undefined;
  unset?: readonly string[] | undefined;
}

/** One change of a journey, as data. */
export type Change =
  | ({ change: 'settings'; node: string } & Patch)
  | ({ change: 'journey' } & Patch)
  | { change: 'name'; node: string; name: string }
  /** A node between an outlet and what it leads to; it gets an id of its own. */
  | { change: 'insert'; from: string; outlet: string; kind: string; settings: Readonly<Record<string, Json>> }
  | { change: 'remove'; node: string }
  /** Takes away every line that leads nowhere, and every second line of an outlet. */
  | { change: 'tidy-lines' }
  | { change: 'withdraw'; code: string; node?: string | undefined; setting?: string | undefined };

/** What a machine can do about an issue: changes that are one edit. `label` says it on a button. */
export interface Fix {
  label: string;
  changes: readonly Change[];
}
