import type { Scenario } from '../../core/index.ts';

/** What to call a sample person in passing: the first name in their profile, else their address or id: “Ada”. */
export function shortName({ subscriber }: Scenario): string {
  for (const field of ['first_name', 'firstName', 'name', 'full_name', 'fullName']) {
    const value = subscriber.attributes?.[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().split(/\s+/)[0] ?? value;
  }
  return subscriber.email?.split('@')[0] || subscriber.id;
}

/** What to call a sample person where they are listed: their whole name, else their address or id. */
export function fullName({ subscriber }: Scenario): string {
  const text = (...fields: string[]): string => {
    for (const field of fields) {
      const value = subscriber.attributes?.[field];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return '';
  };
  const parts = [text('first_name', 'firstName'), text('last_name', 'lastName')].filter(Boolean);
  return text('name', 'full_name', 'fullName') || parts.join(' ') || subscriber.email || subscriber.id;
}
