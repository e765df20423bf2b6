import { humanName, type Json, type Scenario } from '../core/index.ts';

const nameAttributes = new Set([
  'first_name',
  'firstName',
  'last_name',
  'lastName',
  'name',
  'full_name',
  'fullName',
]);

/** What a sample person is called: the name in their profile, else their address, else their id. */
export function personName({ subscriber }: Scenario): string {
  const text = (...names: string[]): string => {
    for (const name of names) {
      const value = subscriber.attributes?.[name];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return '';
  };
  const parts = [text('first_name', 'firstName'), text('last_name', 'lastName')].filter(
    (part) => part !== '',
  );
  return text('name', 'full_name', 'fullName') || parts.join(' ') || subscriber.email || subscriber.id;
}

/** What they are called in passing: “Ada”. */
export function shortName(scenario: Scenario): string {
  const name = personName(scenario);
  return name.includes('@') ? (name.split('@')[0] ?? name) : (name.split(/\s+/)[0] ?? name);
}

/** What else the profile says, as label and value; names are left out, topics and tags come last. */
export function personFacts(scenario: Scenario, topicName: (id: string) => string): [string, string][] {
  const { attributes = {}, tags = [], topics = {} } = scenario.subscriber;
  const facts = Object.entries(attributes)
    .filter(([name]) => !nameAttributes.has(name))
    .map(([name, value]): [string, string] => [sentenceCase(humanName(name)), valueWords(value)]);
  const wanted = Object.keys(topics).filter((id) => topics[id] === true);
  const unwanted = Object.keys(topics).filter((id) => topics[id] === false);
  if (wanted.length > 0) facts.push(['Topics', wanted.map(topicName).join(', ')]);
  if (unwanted.length > 0) facts.push(['Declined', unwanted.map(topicName).join(', ')]);
  if (tags.length > 0) facts.push(['Tags', tags.join(', ')]);
  return facts;
}

/** A value of a profile or event as a person would read it. */
export function valueWords(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return 'None';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(valueWords).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, member]) => `${humanName(name)} ${valueWords(member)}`)
      .join(', ');
  }
  return String(value);
}

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
