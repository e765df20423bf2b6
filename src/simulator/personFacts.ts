import { humanName, sentenceCase, type Json, type Scenario } from '../core/index.ts';
import { t } from '../texts/t.ts';

const nameAttributes = new Set([
  'first_name',
  'firstName',
  'last_name',
  'lastName',
  'name',
  'full_name',
  'fullName',
]);

/** What else the profile says, as label and value; names are left out, topics and tags come last. */
export function personFacts(scenario: Scenario, topicName: (id: string) => string): [string, string][] {
  const { attributes = {}, tags = [], topics = {} } = scenario.subscriber;
  const facts = Object.entries(attributes)
    .filter(([name]) => !nameAttributes.has(name))
    .map(([name, value]): [string, string] => [sentenceCase(humanName(name)), valueWords(value)]);
  const wanted = Object.keys(topics).filter((id) => topics[id] === true);
  const unwanted = Object.keys(topics).filter((id) => topics[id] === false);
  if (wanted.length > 0) facts.push([t('Topics'), wanted.map(topicName).join(', ')]);
  if (unwanted.length > 0) facts.push([t('Declined'), unwanted.map(topicName).join(', ')]);
  if (tags.length > 0) facts.push([t('Tags'), tags.join(', ')]);
  return facts;
}

/** A value of a profile or event as a person would read it. */
export function valueWords(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return t('None', { context: 'a value' });
  if (value === true) return t('Yes');
  if (value === false) return t('No');
  if (Array.isArray(value))
    return value.length === 0 ? t('None', { context: 'a value' }) : value.map(valueWords).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, member]) => `${humanName(name)} ${valueWords(member)}`)
      .join(', ');
  }
  return String(value);
}
