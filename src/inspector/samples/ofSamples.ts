import { plural } from '../../texts/t.ts';

/** “5 sample people”, as it stands after “3 of”. */
export const ofSamples = (count: number): string =>
  plural(count, '{count} sample person', '{count} sample people', { context: 'after “3 of”' });
