import { describe, expect, test } from 'vitest';
import {
  changed, programSchema, scenarioSchema, simulate, sourceOf, variantsIn, whatWouldChange, type SearchEnd,
} from '../../../../src/core/index.ts'; // oxfmt-ignore
import { answered, answers, search } from './everyDecision.ts';
import { wentTheWay } from './wentTheWay.ts';

describe('what would change a decision', () => {
  test('is found for decisions of many kinds', () => {
    const kinds = new Set(answered.map(({ kind }) => kind));
    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "answer → outlet",
        "arm → outlet",
        "branch attribute → outlet",
        "branch email → outlet",
        "branch event → outlet",
        "branch in → outlet",
        "branch segment → outlet",
        "branch tag → outlet",
        "branch topic → outlet",
        "branch trigger → outlet",
        "deferral cap → atOnce",
        "deferral quiet-hours → atOnce",
        "deferral window → atOnce",
        "engine-exit group-completed → spared",
        "engine-exit outranked → spared",
        "event → outlet",
        "exit-event → spared",
        "exit-rule → spared",
        "gate address → sent",
        "gate cap → sent",
        "gate frequency → sent",
        "gate passed → notSent",
        "gate suppression → sent",
        "gate topic → sent",
        "goal → spared",
        "listening → outlet",
        "missing → outlet",
        "outranked → spared",
        "past → outlet",
        "refusal audience → entered",
        "refusal cooldown → entered",
        "refusal exit-holds → entered",
        "refusal group-completed → entered",
        "refusal no-key → entered",
        "refusal outranked → entered",
        "refusal queued-already → entered",
        "refusal re-entry → entered",
        "refusal suppressed → entered",
        "send-failed → spared",
        "sunset → spared",
        "timeout → outlet",
        "trigger → refused",
        "waited → outlet",
        "waited → sooner",
      ]
    `);
    expect(kinds.size).toBeGreaterThanOrEqual(30);
  });
  test('is not claimed where the settings of the journey decide, whoever comes: for these nothing is offered', () => {
    const unanswered = answers.filter(({ found }) => found.length === 0);
    expect(unanswered.map(({ name, kind }) => `${name}: ${kind}`)).toMatchInlineSnapshot(`
      [
        "time-of-day-in-a-gap-before-midnight-comes-after-it: waited → sooner",
        "time-of-day-that-is-now-is-now: waited → sooner",
        "date-that-is-now-is-not-past: waited → sooner",
        "early-sign-up-gets-the-reminder-on-time: waited → sooner",
        "of-two-matches-the-first-listed-wins: event → outlet",
        "events-are-not-used-up: event → outlet",
        "event-for-a-waiting-run-goes-before-entries: event → outlet",
        "event-for-a-waiting-run-goes-before-entries: listening → outlet",
        "first-branch-that-holds-wins: branch tag → outlet",
        "first-branch-that-holds-wins: branch tag → outlet",
        "within-days-are-calendar-days: branch event → outlet",
        "all-any-and-not: branch attribute → outlet",
        "all-any-and-not: branch attribute → outlet",
        "machine-opens-match-no-event: timeout → outlet",
        "previous-email-is-the-nearest-sent-or-not: branch email → outlet",
        "exit-rule-acts-by-the-clock-alone: exit-rule → spared",
        "exit-comes-before-a-waiting-step: listening → outlet",
        "exit-rule-comes-before-a-waiting-step: listening → outlet",
        "completion-tag: exit-rule → spared",
        "endless-round-is-ended: engine-exit looping → spared",
        "hard-bounce-stops-all-mail: trigger → refused",
        "spam-complaint-stops-all-mail: trigger → refused",
        "transactional-mail-passes-the-gate: trigger → refused",
        "gate-asks-address-before-suppression: trigger → refused",
        "cap-of-topics-limits-only-them: gate cap → sent",
        "transactional-mails-do-not-count: trigger → refused",
        "time-sensitive-mail-passes-caps-and-counts: gate cap → sent",
        "transactional-mails-do-not-count-towards-the-own-frequency: trigger → refused",
        "window-that-quiet-hours-never-open: gate quiet-hours → sent",
        "waiting-ones-go-by-priority: trigger → refused",
        "segment-edge-is-the-trigger-of-the-run: branch trigger → outlet",
        "segment-edge-is-the-trigger-of-the-run: branch trigger → outlet",
        "segment-edge-is-the-trigger-of-the-run: branch trigger → outlet",
        "segment-edge-is-the-trigger-of-the-run: branch trigger → outlet",
        "segment-edge-is-the-trigger-of-the-run: branch trigger → outlet",
        "segment-edge-is-the-trigger-of-the-run: branch trigger → outlet",
        "segment-of-journey-states: trigger → refused",
        "segment-looks-at-all-mails: trigger → refused",
        "update-of-topics: branch topic → outlet",
        "update-may-end-another-run: exit-rule → spared",
        "update-may-end-its-own-run: exit-rule → spared",
        "update-may-bring-somebody-into-a-segment: trigger → refused",
        "update-may-suppress: trigger → refused",
        "update-may-suppress: gate suppression → sent",
        "started-journey-is-entered-by-its-manual-trigger: trigger → refused",
        "silence-since-the-first-mail-starts-the-win-back: trigger → refused",
        "open-puts-the-sunset-off: trigger → refused",
        "late-open-does-not-begin-the-silence-anew: trigger → refused",
        "click-puts-the-sunset-off: trigger → refused",
        "machine-open-does-not-put-the-sunset-off: trigger → refused",
        "later-mails-do-not-put-the-sunset-off: trigger → refused",
        "answer-during-the-win-back-saves-from-suppression: trigger → refused",
        "click-on-an-older-mail-saves-from-suppression: trigger → refused",
        "machine-open-during-the-win-back-saves-nobody: trigger → refused",
        "transactional-mails-begin-the-silence-too: trigger → refused",
        "too-few-attempts-suppress-nobody: trigger → refused",
        "win-back-that-is-left-early-counts-too: trigger → refused",
        "late-manual-entry-has-its-own-time: waited → sooner",
      ]
    `);
    expect(unanswered.length / answers.length).toBeLessThan(0.08);
    const answeredKinds = new Set(answered.map(({ kind }) => kind));
    expect(
      [...new Set(unanswered.map(({ kind }) => kind))].filter((kind) => !answeredKinds.has(kind)),
    ).toEqual(['engine-exit looping → spared', 'gate quiet-hours → sent']);
  });
  test('each variant is a scenario that files may hold and, run anew, goes the other way', () => {
    const judged = new Map<string, number>();
    for (const { name, kind, linked, simulation, decision, turn, found } of answered)
      for (const { scenario, entry } of found) {
        const read = scenarioSchema.parse(JSON.parse(JSON.stringify(scenario)));
        const { entries } = simulate(linked, read);
        const said = `${name}: ${kind}`;
        expect(wentTheWay(simulation.entries, decision.index, entries, turn), said).toBe(true);
        expect(entries, said).toContainEqual(entry);
        judged.set(turn.way, (judged.get(turn.way) ?? 0) + 1);
      }
    const offered = answered.reduce((sum, { found }) => sum + found.length, 0);
    expect([...judged.values()].reduce((sum, count) => sum + count, 0)).toBe(offered);
    expect(Object.fromEntries(judged)).toMatchInlineSnapshot(`
      {
        "atOnce": 36,
        "entered": 98,
        "notSent": 409,
        "outlet": 286,
        "refused": 441,
        "sent": 38,
        "sooner": 23,
        "spared": 150,
      }
    `);
  });
  test('without changes nobody goes another way, and none of several changes could be left out', () => {
    for (const { name, linked, scenario, simulation, decision, turn, found } of answered) {
      const goes = (one: typeof scenario) =>
        wentTheWay(simulation.entries, decision.index, simulate(linked, one).entries, turn);
      expect(goes(scenario), `${name} ${turn.way}`).toBe(false);
      for (const { changes } of found) {
        expect(changes.length, name).toBeGreaterThan(0);
        if (changes.length > 1)
          for (const one of changes) {
            const fewer = changes.filter((other) => other !== one);
            expect(goes(changed(scenario, fewer)), name).toBe(false);
          }
      }
    }
    expect(answered.some(({ found }) => found.some(({ changes }) => changes.length > 1))).toBe(true);
  });
  test('elsewhere, where the program is linked anew, is the same', () => {
    for (const { linked, scenario, decision, turn, found } of answers.filter(
      (_, place) => place % 40 === 0,
    )) {
      const program = programSchema.parse(JSON.parse(JSON.stringify(sourceOf(linked))));
      expect(variantsIn(program, scenario, decision.index, turn).variants).toEqual(found);
    }
  });
  test('the same question is answered by the same variants', () => {
    for (const one of answers.filter((_, place) => place % 20 === 0))
      expect(search(one)).toEqual({ found: one.found, end: one.end, tries: one.tries });
  });
  test('no search tries more than it may, and it stops for others after each simulation', () => {
    const several = answers.filter(
      ({ found }, place) => place % 6 === 0 || found.some(({ changes }) => changes.length > 1),
    );
    for (const { name, kind, linked, scenario, simulation, decision, turn } of several) {
      let simulations = 0;
      // A simulation reads the digest once, for the head of its trail.
      const counted = new Proxy(linked, {
        get(target, member) {
          if (member === 'digest') simulations++;
          return Reflect.get(target, member) as unknown;
        },
      });
      const limits = { variants: 3, simulations: 6, rounds: 3 };
      let before = 0;
      for (const _ of whatWouldChange(counted, scenario, simulation, decision, turn, limits)) {
        expect(simulations - before, `${name}: ${kind}`).toBeLessThanOrEqual(1);
        before = simulations;
      }
      expect(simulations, `${name}: ${kind}`).toBeLessThanOrEqual(6);
    }
  });
  test('it says whether it found enough, gave up, or has tried all that it knows: then more patience finds nothing more', () => {
    const count = (end: SearchEnd) => answers.filter((one) => one.end === end).length;
    expect({
      found: count('found'),
      exhausted: count('exhausted'),
      gaveUp: count('gave-up'),
    }).toMatchInlineSnapshot(`
      {
        "exhausted": 800,
        "found": 185,
        "gaveUp": 15,
      }
    `);
    for (const [place, one] of answers.entries()) {
      const { end, found, tries } = one;
      if (end === 'found') expect(found, one.name).toHaveLength(3);
      if (end !== 'exhausted' || (place % 4 > 0 && found.length > 0)) continue;
      const longer = search(one, { variants: 3, simulations: 1_000, rounds: 6 });
      expect(longer, `${one.name}: ${one.kind}`).toEqual({ end, found, tries });
    }
  });
});
