import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong about the ends of runs, and groups. */
export const groupFaults: readonly Planted[] = [
  {
    name: 'a paused run is not active',
    file: file('facts'),
    find: 'runs.some((run) => run.journey === id && !run.ended)',
    replace: 'runs.some((run) => run.journey === id && !run.ended && run.paused === undefined)',
  },
  {
    name: 'whoever left has completed',
    file: file('endRun'),
    find: 'if (finished) {',
    replace: 'if (finished || run.sends === 0) {',
  },
  {
    name: 'who reached the goal has not completed',
    file: file('endRun'),
    find: "mark(machine, run, 'goal');\n  follow(machine, linked, run, true);",
    replace:
      "mark(machine, run, 'goal');\n  follow(machine, linked, run, true);\n  machine.state.journeys[run.journey] = { entered: 1, completed: 0 };",
  },
  {
    name: 'the goal leaves the others of its group alone',
    file: file('endRun'),
    find: "mark(machine, run, 'goal');\n  follow(machine, linked, run, true);",
    replace:
      "mark(machine, run, 'goal');\n  follow(machine, { ...linked, journey: { ...linked.journey, group: undefined } }, run, true);",
  },
  {
    name: 'whoever leaves ends the others of the group',
    file: file('endRun'),
    find: 'const disbands = finished && group',
    replace: 'const disbands = group',
  },
  {
    name: 'whoever leaves by an exit makes no room',
    file: file('endRun'),
    find: "mark(machine, run, `exited:${reason}`);\n  machine.tell('exited', why, linked.journey, run, run.step, reason);\n  follow(machine, linked, run, false);",
    replace:
      "mark(machine, run, `exited:${reason}`);\n  machine.tell('exited', why, linked.journey, run, run.step, reason);\n  if (!linked.patternExits.length) follow(machine, linked, run, false);",
  },
  {
    name: 'the completing run empties no queue',
    file: file('endRun'),
    find: 'machine.state.queue = machine.state.queue.filter((entry) => !isDropped(entry));',
    replace: '',
  },
  {
    name: 'a completion ends live runs, not paused ones',
    file: file('endRun'),
    find: 'for (const [run, linked] of membersOf(machine, group))\n    end',
    replace:
      'for (const [run, linked] of membersOf(machine, group).filter(([one]) => one.paused === undefined))\n    end',
  },
  {
    name: 'the tag is given before anything else',
    file: file('endRun'),
    find: "mark(machine, run, 'completed');\n  const deadline",
    replace:
      "if (tag !== undefined) machine.state.subscriber.tags.push(tag);\n  mark(machine, run, 'completed');\n  const deadline",
  },
  {
    name: 'whoever leaves gets the tag',
    file: file('endRun'),
    find: "machine.tell('exited', why, linked.journey, run, run.step, reason);",
    replace:
      "machine.tell('exited', why, linked.journey, run, run.step, reason);\n  const tag = linked.journey.completionTag;\n  if (tag !== undefined) machine.derived.push({ type: 'change', id: `${run.id}/end`, change: { addTags: [tag] }, run, linked });",
  },
  {
    name: 'equal priorities outrank each other',
    file: file('groups'),
    find: 'run.paused === undefined && other.journey.priority > priority',
    replace: 'run.paused === undefined && other.journey.priority >= priority',
  },
  {
    name: 'equal priorities make room',
    file: file('giveWay'),
    find: 'linked.journey.priority >= priority',
    replace: 'linked.journey.priority > priority',
  },
  {
    name: 'priority counts without a group',
    file: file('groups'),
    find: 'if (group === undefined) return undefined;\n  return membersOf(machine, group).find(',
    replace: 'return machine.live().filter(([, one]) => one.journey.group === group).find(',
  },
  {
    name: 'priority counts across groups',
    file: file('groups'),
    find: 'machine.live().filter(([, { journey }]) => journey.group === group);',
    replace: 'machine.live().filter(([, { journey }]) => journey.group !== undefined && group !== "");',
  },
  {
    name: 'groups drop those that may queue',
    file: file('groups'),
    find: "policyOf(machine, journey.group).refused !== 'queue') return false;",
    replace: 'policyOf(machine, journey.group).refused.length > 0) return false;',
  },
  {
    name: 'groups queue those that may not',
    file: 'src/core/document/Journey.ts',
    find: "usualGroup: GroupPolicy = { lower: 'pause', refused: 'drop', onComplete: 'keep' };",
    replace: "usualGroup: GroupPolicy = { lower: 'pause', refused: 'queue', onComplete: 'keep' };",
  },
  {
    name: 'lower runs leave where nothing is said',
    file: 'src/core/document/Journey.ts',
    find: "usualGroup: GroupPolicy = { lower: 'pause', refused: 'drop', onComplete: 'keep' };",
    replace: "usualGroup: GroupPolicy = { lower: 'exit', refused: 'drop', onComplete: 'keep' };",
  },
  {
    name: 'others leave where nothing is said',
    file: 'src/core/document/Journey.ts',
    find: "usualGroup: GroupPolicy = { lower: 'pause', refused: 'drop', onComplete: 'keep' };",
    replace: "usualGroup: GroupPolicy = { lower: 'pause', refused: 'drop', onComplete: 'exitOthers' };",
  },
  {
    name: 'one entry queues in all',
    file: file('groups'),
    find: 'if (waiting.some((other) => other.journey === journey.id && other.key === entry.key)) return false;',
    replace: 'if (waiting.length > 0) return false;',
  },
  {
    name: 'one entry queues per journey, whatever its key',
    file: file('groups'),
    find: 'if (waiting.some((other) => other.journey === journey.id && other.key === entry.key)) return false;',
    replace: 'if (waiting.some((other) => other.journey === journey.id)) return false;',
  },
  {
    name: 'any number queues',
    file: file('groups'),
    find: 'if (waiting.some((other) => other.journey === journey.id && other.key === entry.key)) return false;',
    replace: '',
  },
];
