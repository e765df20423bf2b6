import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong about order at one instant, exits and goals. */
export const exitFaults: readonly Planted[] = [
  {
    name: 'entries come before what the event does to runs',
    file: file('work'),
    find: 'if (event !== undefined || edges.size > 0 || byHand) enterJourneys(',
    replace: 'if (state.seq < 0) enterJourneys(',
    also: [
      {
        file: file('work'),
        find: 'if (state.runs.length > 0) {\n    if (event)',
        replace:
          'if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);\n  if (state.runs.length > 0) {\n    if (event)',
      },
    ],
  },
  {
    name: 'an entry event may be an exit',
    file: file('work'),
    find: 'if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);',
    replace:
      'if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);\n  for (const [run, version] of event ? machine.live() : [])\n    if (event && run.entrySeq === event.seq) meetEvent(machine, { ...version, journey: { ...version.journey, goal: undefined } }, run, { ...event, seq: event.seq + 0.5 });',
  },
  {
    name: 'an entry event may be the goal',
    file: file('work'),
    find: 'if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);',
    replace:
      'if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);\n  for (const [run, version] of event ? machine.live() : [])\n    if (event && run.entrySeq === event.seq) meetEvent(machine, { ...version, patternExits: [] }, run, { ...event, seq: event.seq + 0.5 });',
  },
  {
    name: 'entries come before waiting steps',
    file: file('work'),
    find: 'goOn(machine, change, event);\n  }\n  if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);',
    replace:
      '}\n  if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);\n  goOn(machine, change, event);',
  },
  {
    name: 'waiting steps come before exits',
    file: file('work'),
    find: 'if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);',
    replace:
      'goOn(machine, change, event);\n    if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);',
  },
  {
    name: 'waiting steps come before exit rules',
    file: file('work'),
    find: 'leave(machine, change);\n    goOn(machine, change, event);',
    replace: 'goOn(machine, change, event);\n    leave(machine, change);',
  },
  {
    name: 'exit rules come before exit events',
    file: file('work'),
    find: 'if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);',
    replace:
      'leave(machine, change);\n    if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);',
  },
  {
    name: 'paused runs meet no exit rule',
    file: file('work'),
    find: 'if (!run.ended && (isRipe(run.recheck, machine) ||',
    replace: 'if (!run.ended && run.paused === undefined && (isRipe(run.recheck, machine) ||',
  },
  {
    name: 'paused runs meet no exit rule by the clock',
    file: file('passTime'),
    find: 'if (!run.ended && run.recheck !== undefined && run.recheck <= wake) leaveByRule(machine, linked, run);',
    replace:
      'if (!run.ended && run.paused === undefined && run.recheck !== undefined && run.recheck <= wake) leaveByRule(machine, linked, run);',
  },
  {
    name: 'paused runs meet no event',
    file: file('exits'),
    find: 'if (!linked.endedBy.has(event.event)) return;',
    replace: 'if (!linked.endedBy.has(event.event) || run.paused !== undefined) return;',
  },
  {
    name: 'paused runs meet no exit event',
    file: file('exits'),
    find: 'if (run.ended) return;\n  const exit',
    replace: 'if (run.ended || run.paused !== undefined) return;\n  const exit',
  },
  {
    name: 'paused runs reach no goal',
    file: file('exits'),
    find: 'if (goal && run.goalAt === undefined &&',
    replace: 'if (goal && run.paused === undefined && run.goalAt === undefined &&',
  },
  {
    name: 'runs that hold a mail back meet no exit',
    file: file('exits'),
    find: 'if (run.ended) return;\n  const exit',
    replace: 'if (run.ended || run.deferred) return;\n  const exit',
  },
  {
    name: 'exits match by name alone',
    file: file('exits'),
    find: 'linked.patternExits.find(({ when }) => matches(when, event, facts));',
    replace: 'linked.patternExits.find(({ when }) => when.event === event.event);',
  },
  {
    name: 'exits mind no key',
    file: file('exits'),
    find: 'linked.patternExits.find(({ when }) => matches(when, event, facts));',
    replace:
      'linked.patternExits.find(({ when }) => matches(when, event, { now: facts.now, zone: facts.zone }));',
  },
  {
    name: 'the goal matches by name alone',
    file: file('exits'),
    find: 'matches(goal.when, event, facts)',
    replace:
      'goal.when.event === event.event && (facts.run.key === undefined || matches({ event: event.event }, event, facts))',
  },
  {
    name: 'the goal minds no key',
    file: file('exits'),
    find: 'matches(goal.when, event, facts)',
    replace: 'matches(goal.when, event, { now: facts.now, zone: facts.zone })',
  },
  {
    name: 'the goal always ends the run',
    file: file('exits'),
    find: 'else if (goal.exit) convert(',
    replace: 'else convert(',
  },
  {
    name: 'a goal that ends nothing wards off exits',
    file: file('exits'),
    find: 'else if (goal.exit) convert(machine, linked, run);',
    replace: 'else if (goal.exit) convert(machine, linked, run);\n      return;',
  },
  {
    name: 'a goal is told every time',
    file: file('exits'),
    find: 'if (goal && run.goalAt === undefined &&',
    replace: 'if (goal && (run.goalAt === undefined || !run.ended) &&',
  },
  {
    name: 'a completed run converts every time',
    file: file('exits'),
    find: 'if (goal && run.goalAt === undefined &&',
    replace: 'if (goal && (run.goalAt === undefined || run.ended) &&',
  },
  {
    name: 'a run that left early converts',
    file: file('endRun'),
    find: 'mark(machine, run, `exited:${reason}`);',
    replace:
      "mark(machine, run, `exited:${reason}`);\n  const open = goalDeadline(run, linked.journey, machine.zoneFor(linked.journey));\n  if (typeof open === 'number') run.ended = { outcome: run.ended?.outcome ?? '', convertsUntil: open };",
  },
  {
    name: 'a completed run never converts',
    file: file('endRun'),
    find: "if (typeof deadline === 'number') run.ended =",
    replace: "if (typeof deadline === 'number' && deadline < 0) run.ended =",
  },
  {
    name: 'a completed run converts for ever',
    file: file('endRun'),
    find: "if (typeof deadline === 'number') run.ended = { outcome: 'completed', convertsUntil: deadline };",
    replace:
      "run.ended = { outcome: 'completed', convertsUntil: typeof deadline === 'number' ? deadline : 8e14 };",
  },
  {
    name: 'goal windows are of 24-hour days',
    file: file('goalDeadline'),
    find: 'addDuration(from, length, zone)',
    replace: "addDuration(from, length, zone && 'UTC')",
  },
  {
    name: 'goal windows are prolonged by pauses',
    file: file('goalDeadline'),
    find: 'return length && addDuration(from, length, zone);',
    replace:
      'return length && addDuration(from, length, zone) + (run.pausedMs ?? 0) + (run.paused === undefined ? 0 : 8e12);',
  },
  {
    name: 'a goal from the last send counts from the entry until a mail goes',
    file: file('goalDeadline'),
    find: "goal?.from === 'lastSend' ? run.lastSendAt : run.enteredAt;",
    replace: "goal?.from === 'lastSend' ? (run.lastSendAt ?? run.enteredAt) : run.enteredAt;",
  },
];
