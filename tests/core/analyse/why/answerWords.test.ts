import { describe, expect, test } from 'vitest';
import {
  answerWords,
  decisionAt,
  programSchema,
  questionWords,
  scenarioSchema,
} from '../../../../src/core/index.ts';
import { conformance } from '../../../conformance/groups.ts';
import { journey, program, scenario, wait } from '../../../conformance/build.ts';
import { tell, telling, type Story } from './story.ts';

function* told(story: Story) {
  const seen = new Set<number>();
  for (const index of story.simulation.entries.keys()) {
    const decision = decisionAt(story.linked, story.simulation, index);
    if (!decision || seen.has(decision.index)) continue;
    seen.add(decision.index);
    const by = telling(story);
    yield {
      code: decision.entry.why.code,
      why: decision.entry.why,
      question: questionWords(decision, by),
      answer: answerWords(decision, story.simulation, by),
    };
  }
}

const everything = conformance
  .flatMap(({ cases }) => cases)
  .flatMap(({ program: acts, scenario: raw }) => [
    ...told(tell(programSchema.parse(acts), scenarioSchema.parse(raw))),
  ]);

describe('every decision of the conformance cases', () => {
  test('is asked about in a question and answered in sentences', () => {
    expect(new Set(everything.map(({ code }) => code)).size).toBeGreaterThan(20);
    for (const { question, answer } of everything) {
      expect(question).toMatch(/^Why .+\?$/);
      expect(answer).toMatch(/^\S.*\.$/);
      expect(answer).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|\.\.| \./);
    }
  });
  test('by a cause and not by a word, wherever something decided', () => {
    const plain = new Set(['change', 'start', 'resumed', 'migration']);
    const decided = everything.filter(({ code }) => !plain.has(code));
    expect(decided.length).toBeGreaterThan(1_000);
    expect(decided.filter(({ answer }) => !/^(Because|What let Ada in:)/.test(answer))).toEqual([]);
  });
  test('an event that decided is named, with its moment', () => {
    const events = everything.flatMap(({ why, answer }) =>
      'because' in why && 'event' in why.because && why.code !== 'refusal'
        ? [{ because: why.because, answer }]
        : [],
    );
    expect(events.length).toBeGreaterThan(100);
    for (const { because, answer } of events) {
      expect(answer).toContain(`“${because.event}”`);
      expect(answer).toContain(because.at);
    }
  });
  test('who was refused is told for which of the reasons', () => {
    const said = new Map<string, string>();
    for (const { why, answer } of everything)
      if (why.code === 'refusal' && !said.has(why.reason)) said.set(why.reason, answer);
    expect(Object.fromEntries(said)).toMatchInlineSnapshot(`
      {
        "audience": "Because Ada is not among those who may enter: 1 × Start.",
        "cooldown": "Because Ada entered too recently. Ada may enter again from 2026-03-22T08:00:00+00:00 on.",
        "exit-holds": "Because a rule by which people leave holds already: tagged “vip”.",
        "group-completed": "Because “high” is done, and so is its whole group.",
        "no-key": "Because it does not say which run it belongs to: Cart.",
        "outranked": "Because “high” goes first.",
        "queued-already": "Because Ada stands in line behind “high” already.",
        "re-entry": "Because Ada came on 2026-03-02T08:00:00+00:00, and may not enter again.",
        "suppressed": "Because Ada gets no mail at all. That is so since 2026-03-02T09:00:00Z.",
      }
    `);
  });
});

describe('a wait', () => {
  const answer = (length: string, start: string) => {
    const story = tell(
      program(journey({ steps: [wait('w', length)] })),
      scenario({ start, subscriber: { timeZone: 'Europe/Berlin' } }),
    );
    return [...told(story)].find(({ code }) => code === 'waited')?.answer;
  };
  test('says from when it counts, and to when', () =>
    expect(answer('PT23H', '2026-03-05T09:00:00Z')).toBe(
      'Because the wait counts from Thu 5 Mar 10:00: 23 hours, to Fri 6 Mar 9:00.',
    ));
  test('in hours ends earlier or later on the clock where the clocks change, and says so', () => {
    expect(answer('PT48H', '2026-10-24T17:30:00Z')).toBe(
      'Because the wait counts from Sat 24 Oct 19:30: 48 hours, to Mon 26 Oct 18:30. ' +
        'The clocks went back by 1 hour in between, so it is that much earlier on the clock.',
    );
    expect(answer('PT48H', '2026-03-28T17:30:00Z')).toMatch(
      /went forward by 1 hour in between, so it is that much later/,
    );
  });
  test('in days ends at the same time of day, whatever the clocks do', () =>
    expect(answer('P2D', '2026-10-24T17:30:00Z')).toBe(
      'Because the wait counts from Sat 24 Oct 19:30: 2 days, to Mon 26 Oct 19:30.',
    ));
});
