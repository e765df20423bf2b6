import { expect, test } from 'vitest';
import { blankEmail, type StoredEmail } from '../../src/core/index.ts';
import { emailLabel } from '../../src/inspector/emailLabel.ts';

const named = (name: string, subject: string): StoredEmail => {
  const blank = blankEmail('m');
  if ('locked' in blank) throw new Error('a blank email is editable');
  return { ...blank, name, document: { ...blank.document, subject } };
};

test.each([
  ['Cart reminder', 'Still there?', 'Cart reminder'],
  [' ', "Still there, {{ subscriber.first_name | default: 'you' }}?", 'Still there, you?'],
  ['', '{{ trigger.properties.shop }} misses you', '(shop) misses you'],
  ['', '', 'Email without a name'],
])('an email named %j with the subject %j is listed as %j', (name, subject, label) =>
  expect(emailLabel(named(name, subject))).toBe(label),
);
