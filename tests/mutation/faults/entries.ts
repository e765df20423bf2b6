import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;
const entry = file('entry');

/** What engines get wrong about who gets in. */
export const entryFaults: readonly Planted[] = [
  {
    name: 'every matching trigger lets somebody in',
    file: entry,
    find: 'if (!trigger) continue;',
    replace:
      "if (!trigger) continue;\n    for (const other of journey.triggers)\n      if (other !== trigger && event && 'event' in other.on && matches(other.on.event, event, facts)) enter(machine, entrance, byEvent(entrance, other, event));",
  },
  {
    name: 'the last listed trigger enters',
    file: entry,
    find: 'journey.triggers.find(({ on }) => {',
    replace: 'journey.triggers.findLast(({ on }) => {',
  },
  {
    name: 'triggers match by name alone',
    file: entry,
    find: "if ('event' in on) return event !== undefined && matches(on.event, event, facts);",
    replace: "if ('event' in on) return on.event.event === event?.event;",
  },
  {
    name: 'the audience is judged without the run it would begin',
    file: entry,
    find: 'if (candidate.keyed === false) return refuse',
    replace:
      'if (candidate.keyed === false && holds(journey.audience ?? { all: [] }, personFacts(machine, journey))) return refuse',
  },
  {
    name: 'who lacks the key enters without one',
    file: entry,
    find: "if (candidate.keyed === false) return refuse('no-key');",
    replace: '',
  },
  {
    name: 'exits are asked before the audience',
    file: entry,
    find: 'if (audience && person && !holds(audience, person))',
    replace:
      'if (audience && person && !holds(audience, person) && !entrance.ruleExits.some(({ when }) => holds(when, person)))',
  },
  {
    name: 'suppression is asked before the exits',
    file: entry,
    find: 'for (const { id: exit, when } of entrance.ruleExits)\n    if (holds(when, facts, later))',
    replace:
      'for (const { id: exit, when } of entrance.ruleExits)\n    if (holds(when, facts, later) && !(state.subscriber.suppressed && !entrance.transactional))',
  },
  {
    name: 're-entry is asked before the suppression',
    file: entry,
    find: 'if (suppressed && !entrance.transactional) return refuse',
    replace:
      'if (suppressed && !entrance.transactional && !judgeReentry(machine, entrance, key)) return refuse',
  },
  {
    name: 'the suppressed never enter',
    file: entry,
    find: 'if (suppressed && !entrance.transactional) return refuse',
    replace: 'if (suppressed) return refuse',
  },
  {
    name: 'the suppressed always enter',
    file: entry,
    find: 'if (suppressed && !entrance.transactional) return refuse',
    replace: 'if (suppressed && entrance.journey.id.length > 99) return refuse',
  },
  {
    name: 'nobody is kept out by an exit rule',
    file: entry,
    find: 'if (holds(when, facts, later))\n',
    replace: 'if (holds(when, facts, later) && state.seq < 0)\n',
  },
  {
    name: 'the group is asked before re-entry',
    file: entry,
    find: 'const refusal = judgeReentry(machine, entrance, key);',
    replace:
      'const refusal = outrankedBy(machine, entrance) ? undefined : judgeReentry(machine, entrance, key);',
  },
  {
    name: 'cooldown is asked before the re-entry mode',
    file: entry,
    find: "if (mode === 'never' && (entries || live)) return",
    replace:
      "if (cooldown !== undefined && entries) {\n    const over = addDuration(entries.last, parseDuration(cooldown) ?? { sign: 1, months: 0, days: 0, ms: 0 }, zone);\n    if (machine.now < over) return { reason: 'cooldown', since, until: over };\n  }\n  if (mode === 'never' && (entries || live)) return",
  },
  {
    name: 'never means not while a run lives',
    file: entry,
    find: "if (mode === 'never' && (entries || live)) return",
    replace: "if (mode === 'never' && live) return",
  },
  {
    name: 'after exit means always',
    file: entry,
    find: "if (mode === 'afterExit' && live) return",
    replace: "if (mode === 'afterExit' && live && live.key === '') return",
  },
  {
    name: 'always means one run at a time',
    file: entry,
    find: "if (mode === 'afterExit' && live) return",
    replace: 'if (live) return',
  },
  {
    name: 're-entry is judged by version',
    file: entry,
    find: '(run) => run.journey === journey.id && run.key === key && !run.ended,',
    replace:
      '(run) => run.journey === journey.id && run.version === journey.version && run.key === key && !run.ended,',
  },
  {
    name: 'a paused run makes room for another',
    file: entry,
    find: '(run) => run.journey === journey.id && run.key === key && !run.ended,',
    replace:
      '(run) => run.journey === journey.id && run.paused === undefined && run.key === key && !run.ended,',
  },
  {
    name: 'live runs of whatever key stand in the way',
    file: entry,
    find: '(run) => run.journey === journey.id && run.key === key && !run.ended,',
    replace: '(run) => run.journey === journey.id && !run.ended,',
  },
  {
    name: 'one never is for all keys',
    file: entry,
    find: 'const entries = own(machine.state.entries, entriesKey(journey.id, key));\n  const since',
    replace:
      "const entries = mode === 'never' ? Object.entries(machine.state.entries).find(([name]) => name.startsWith(`${journey.id} `))?.[1] : own(machine.state.entries, entriesKey(journey.id, key));\n  const since",
  },
  {
    name: 'one cooldown is for all keys',
    file: entry,
    find: 'const entries = own(machine.state.entries, entriesKey(journey.id, key));\n  const since',
    replace:
      'const entries = cooldown ? Object.entries(machine.state.entries).find(([name]) => name.startsWith(`${journey.id} `))?.[1] : own(machine.state.entries, entriesKey(journey.id, key));\n  const since',
  },
  {
    name: 'a cooldown of days is of 24-hour days',
    file: entry,
    find: 'const until = addDuration(entries.last, length, zone);',
    replace: "const until = addDuration(entries.last, length, zone && 'UTC');",
  },
  {
    name: 'a cooldown takes in its end',
    file: entry,
    find: 'return machine.now < until ?',
    replace: 'return machine.now <= until ?',
  },
  {
    name: 'a refused entry starts the cooldown',
    file: entry,
    find: "if (++machine.entries > mostSteps) return refuse('looping');",
    replace:
      "if (++machine.entries > mostSteps) return refuse('looping');\n  if (journey.reentry.cooldown && journey.audience && !holds(journey.audience, personFacts(machine, journey)))\n    setOwn(state.entries, entriesKey(journey.id, key), { count: 1, last: machine.now });",
  },
  {
    name: 'a refused entry uses up the only one',
    file: entry,
    find: "if (++machine.entries > mostSteps) return refuse('looping');",
    replace:
      "if (++machine.entries > mostSteps) return refuse('looping');\n  if (journey.reentry.mode === 'never' && journey.audience && !holds(journey.audience, personFacts(machine, journey)))\n    setOwn(state.entries, entriesKey(journey.id, key), { count: 1, last: machine.now });",
  },
  {
    name: 'a cooldown begins with the end of the run',
    file: file('endRun'),
    find: 'run.ended = { outcome };',
    replace:
      'run.ended = { outcome };\n  if (run.key === undefined) machine.state.entries[`${run.journey} `] = { count: 1, last: machine.now };',
  },
  {
    name: 'a manual entry skips the audience',
    file: entry,
    find: 'if (audience && person && !holds(audience, person))',
    replace: "if (audience && person && !('manual' in cause) && !holds(audience, person))",
  },
  {
    name: 'a date skips the entry rules',
    file: entry,
    find: 'if (audience && person && !holds(audience, person))',
    replace: "if (audience && person && !('date' in cause) && !holds(audience, person))",
  },
  {
    name: 'a started journey skips the audience',
    file: entry,
    find: 'if (audience && person && !holds(audience, person))',
    replace: "if (audience && person && !('run' in cause) && !holds(audience, person))",
  },
];
