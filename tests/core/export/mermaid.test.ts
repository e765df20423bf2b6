import { describe, expect, test } from 'vitest';
import { toMermaid } from '../../../src/core/index.ts';
import { draw, email, exit, trigger, wait } from '../draw.ts';
import { documented } from './documented.ts';
import { hostile, withText } from './hostile.ts';

test('a whole journey', () => {
  expect(toMermaid(documented())).toBe(`flowchart TD
  s_t(["Trigger<br/>Signed Up"])
  s_hello["Email<br/>First word<br/>Subject of hello"]
  s_w_d1{{"Wait<br/>3 hours"}}
  s_is__vip{"Condition<br/>tagged “vip”"}
  s_gift["Email<br/>Subject of gift"]
  s_later{{"Wait<br/>2 days"}}
  s_bye["Email<br/>Subject of bye"]
  s_end("Exit<br/>Not now")
  completed(["Completed"])
  s_t --> s_hello
  s_hello --> s_w_d1
  s_w_d1 --> s_is__vip
  s_is__vip -->|"Yes"| s_gift
  s_is__vip -->|"No"| s_end
  s_gift --> s_later
  s_later --> s_bye
  s_bye --> completed
`);
});

test('several journeys, a frame around each', () => {
  const journey = draw([trigger('A', 't'), exit('Done', 'x')], { name: 'One [1]' });
  expect(toMermaid(journey, { ...journey, id: 'two', name: 'Two' })).toBe(`flowchart TD
  subgraph j1 ["One #91;1#93;"]
  j1_s_t(["Trigger<br/>A"])
  j1_s_x("Exit<br/>Done")
  j1_s_t --> j1_s_x
  end
  subgraph j2 ["Two"]
  j2_s_t(["Trigger<br/>A"])
  j2_s_x("Exit<br/>Done")
  j2_s_t --> j2_s_x
  end
`);
});

test('ids stay apart and stay the same when something else changes', () => {
  const ids = (...steps: string[]) =>
    toMermaid(draw([trigger('A', 't'), ...steps.map((id) => wait('P1D', id)), exit('Done', 'x')]))
      .split('\n')
      .flatMap((line) => /^ {2}(\w+)\{/.exec(line)?.[1] ?? []);
  expect(ids('a_b', 'a-b', 'a_d', 'a-', 'end', 'style', 'A')).toEqual([
    's_a__b', 's_a_db', 's_a__d', 's_a_d', 's_end', 's_style', 's_A',
  ]); // oxfmt-ignore
  expect(ids('a-b')).toEqual(['s_a_db']);
});

describe('outside text stays text', () => {
  const line =
    /^(flowchart TD|| {2}\w+(\(\["[^"]*"\]\)|\["[^"]*"\]|\{\{"[^"]*"\}\}|\{"[^"]*"\}|\[\/"[^"]*"\/\]|\("[^"]*"\))| {2}\w+ -->(\|"[^"]+"\|)? \w+)$/;
  test.each(hostile)('%j', (text) => {
    const journey = documented();
    const words = toMermaid(withText(journey, text));
    expect(words.split('\n').filter((said) => !line.test(said))).toEqual([]);
    expect(words.split('\n')).toHaveLength(toMermaid(withText(journey, 'x')).split('\n').length);
    const labels = words.match(/"[^"]*"/g) ?? [];
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels) {
      const bare = label.slice(1, -1).replaceAll('<br/>', '').replaceAll(/#\d+;/g, '');
      expect(bare).not.toMatch(/["#`<>&[\]{}|\\;:%@*_~$^=+\n\r]/);
    }
    // What the label shows is what was written.
    const shown = (labels[0] ?? '').replaceAll(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    const plain = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').trim();
    expect(shown).toBe(`"Trigger<br/>${plain}"`);
  }); // oxfmt-ignore
});

test('a loop leads back to the same node', () => {
  const journey = draw([trigger('A', 't'), email('m'), wait('P1D', 'w')]);
  const looped = {
    ...journey,
    steps: { ...journey.steps, w: { kind: 'wait', for: 'P1D', next: 'm' } as const },
  };
  expect(toMermaid(looped)).toContain('  s_w --> s_m\n');
  expect(toMermaid(looped)).not.toContain('completed');
});
