import { formatElapsed } from '../../core/index.ts';
import type { Frame } from './film.ts';

const minuteMs = 60_000;

/** How long a wait is that is skipped, to the minute: “2 d 22 h”. */
export const skippedWords = ({ since, until }: NonNullable<Frame['skip']>): string =>
  formatElapsed(Math.round((until - since) / minuteMs) * minuteMs);
