const minute = 60_000;
const day = 24 * 60 * minute;

/** When something was last edited, as people say it: “just now”, “12 minutes ago”, “yesterday”, “on 5 March”. Both in epoch milliseconds. */
export function editedWords(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const days = Math.round((midnight(now) - midnight(at)) / day);
  if (days === 0)
    return `today at ${new Date(at).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' })}`;
  if (days === 1) return 'yesterday';
  if (days < 7) return `${days} days ago`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const words = new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  });
  return `on ${words}`;
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
