import { digestOf, type Journey } from '../core/index.ts';

/** Whether a journey says something else than the version with this digest; its own version number does not count. */
export const changedSince = (
  journey: Journey,
  { version, digest }: { version: number; digest?: string | undefined },
): boolean => digestOf({ ...journey, version }) !== digest;
