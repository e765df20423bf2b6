import { plural, spokenLanguage, t } from '../texts/t.ts';

/** The English that is spoken here writes “9:05” and “3 March”. */
const dateLanguage = (): string => (spokenLanguage() === 'en' ? 'en-GB' : spokenLanguage());

const minute = 60_000;
const day = 24 * 60 * minute;

/** When something was last edited, as people say it: “just now”, “12 minutes ago”, “yesterday”, “on 5 March”. Both in epoch milliseconds. */
export function editedWords(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return t('just now');
  if (minutes < 60) return plural(minutes, 'a minute ago', '{count} minutes ago');
  const days = Math.round((midnight(now) - midnight(at)) / day);
  if (days === 0)
    return t('today at {time}', {
      time: new Date(at).toLocaleTimeString(dateLanguage(), { hour: 'numeric', minute: '2-digit' }),
    });
  if (days === 1) return t('yesterday');
  if (days < 7) return plural(days, '{count} day ago', '{count} days ago');
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = new Date(at).toLocaleDateString(dateLanguage(), {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  });
  return t('on {date}', { date });
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
