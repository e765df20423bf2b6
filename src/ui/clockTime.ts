import { t } from '../texts/t.ts';
import type { Reading } from './useDraft.ts';

const trouble = t('Write a time of day, such as 9:00');

/** Reads a time of day as people write it (9, 930, 9.30, 9:30 pm, 21h) into `HH:MM`. */
export function readClockTime(text: string): Reading<string> {
  const match = /^(\d{1,2}?)(?:\s*[:.h]\s*|\s?)(\d{2})?\s*([ap])?\.?(?:m\.?)?\s*(?:h|uhr)?$/i.exec(
    text.trim(),
  );
  if (match === null) return { trouble };
  const [, hours = '', minutes = '00', half] = match;
  const hour = onClock(Number(hours), half?.toLowerCase());
  const minute = Number(minutes);
  if (hour === undefined || minute > 59) return { trouble };
  return { value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** Shows `09:00` as 9:00. */
export function writeClockTime(time: string): string {
  return time.replace(/^0(\d:)/, '$1');
}

function onClock(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
