import { expect, it } from 'vitest';
import { fillIn } from '../../src/email/fillIn.ts';
import { liquidTrouble } from '../../src/email/liquidTrouble.ts';

/** What is told of a template that the real parser refuses. */
const told = (html: string) => {
  const [failure] = fillIn({ subject: '', preheader: '', html, text: '' }, {}).failures;
  if (!failure) throw new Error('it was filled in');
  return liquidTrouble(failure.reason);
};

it.each([
  ['<p>\n{% if x %}', '“{% if x %}” is opened there and never closed (line 2)'],
  ['{{ x', '“{{ x” is opened there and never closed (line 1)'],
  ['{% raw %}', '“{% raw %}” is opened there and never closed (line 1)'],
  ['{% include "x" %}', '“{% include %}” is nothing that Wend can do (line 1)'],
  ['{{ x | shout }}', '“| shout” is nothing that Wend can do (line 1)'],
  ['{% if %}a{% endif %}', 'a merge tag or a condition there cannot be read (line 1)'],
  ['{% for i in (1..100000000) %}x{% endfor %}', 'it asks for too much work (line 1)'],
])('says of %j what a person can do something about', (html, words) => expect(told(html)).toBe(words));

it('quotes what it has no words for', () => expect(liquidTrouble('odd')).toBe('“odd”'));
