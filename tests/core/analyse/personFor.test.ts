import { expect, test } from 'vitest';
import { personFor, simulate, withExpectations, differences, type Rule } from '../../../src/core/index.ts';
import { condition, draw, email, exit, linked, trigger, wait } from '../draw.ts';

const ben = { name: 'For a test', id: 'ben', first: 'Ben', last: 'Sorensen' };
const asking = (rule: Rule) =>
  linked(
    draw([
      trigger('Signed Up', 't'),
      wait('P1D', 'w'),
      condition(rule, { yes: [email('gift'), exit('Given', 'x1')], no: [exit('Nothing', 'x2')] }, 'c'),
    ]),
  );

test('comes to a step, or out by one of its ways, under the wanted name, and may be expected to do so again', () => {
  const program = asking({ tag: 'vip' });
  for (const place of [{ node: 'gift' }, { node: 'c', outlet: 'yes' }]) {
    const made = personFor(program, 'journey', place, ben);
    if (!made.found) throw new Error(made.reason);
    expect(made.scenario).toMatchObject({
      name: 'For a test',
      subscriber: {
        id: 'ben',
        email: 'ben@example.com',
        attributes: { first_name: 'Ben', last_name: 'Sorensen' },
        tags: ['vip'],
      },
    });
    expect(made.places).toEqual(expect.arrayContaining(['t', 't/next', 'w', 'c', 'c/yes', 'gift']));
    expect(made.taken).toMatchObject([{ journey: 'journey', emails: ['gift'], outcome: 'exited:Given' }]);
    const expecting = withExpectations(made.scenario, made.taken);
    expect(differences(simulate(program, expecting), expecting)).toEqual([]);
  }
});

test('is called as the journey asks where it asks for a name or an address', () => {
  const named = personFor(
    asking({ attribute: 'first_name', is: 'equals', value: 'Zoe' }),
    'journey',
    { node: 'c', outlet: 'yes' },
    ben,
  );
  expect(named).toMatchObject({
    found: true,
    scenario: { subscriber: { id: 'ben', attributes: { first_name: 'Zoe', last_name: 'Sorensen' } } },
  });
  const nameless = personFor(
    asking({ attribute: 'first_name', is: 'missing' }),
    'journey',
    { node: 'c', outlet: 'yes' },
    ben,
  );
  if (!nameless.found) throw new Error(nameless.reason);
  expect(nameless.scenario.subscriber.attributes).not.toHaveProperty('first_name');
});

test('is nobody where nobody can come, or the place is not there', () => {
  const program = asking({ all: [{ tag: 'vip' }, { not: { tag: 'vip' } }] });
  const nobody = { found: false, reason: 'impossible' };
  expect(personFor(program, 'journey', { node: 'c', outlet: 'yes' }, ben)).toEqual(nobody);
  expect(personFor(program, 'journey', { node: 'x1' }, ben)).toEqual(nobody);
  expect(personFor(program, 'journey', { node: 'nowhere' }, ben)).toEqual(nobody);
  expect(personFor(program, 'other', { node: 't' }, ben)).toEqual(nobody);
});
