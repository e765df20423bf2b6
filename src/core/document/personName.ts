import type { Scenario } from './Scenario.ts';

/** The first of these fields of the profile that says anything. */
function said({ subscriber }: Scenario, ...fields: string[]): string {
  for (const field of fields) {
    const value = subscriber.attributes?.[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** What to call a sample person where they are listed: their whole name, else their address or id. */
export function fullName(scenario: Scenario): string {
  const { email, id } = scenario.subscriber;
  const parts = [said(scenario, 'first_name', 'firstName'), said(scenario, 'last_name', 'lastName')];
  return said(scenario, 'name', 'full_name', 'fullName') || parts.filter(Boolean).join(' ') || email || id;
}

/** What to call a sample person in passing, “Ada”: the first name in their profile, else what comes before the @, else their id. */
export function shortName(scenario: Scenario): string {
  const { email, id } = scenario.subscriber;
  const name = said(scenario, 'first_name', 'firstName', 'name', 'full_name', 'fullName');
  return name.split(/\s+/)[0] || email?.split('@')[0] || id;
}
