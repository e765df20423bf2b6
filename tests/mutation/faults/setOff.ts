import type { Planted } from '../Fault.ts';

const engine = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong in one corner only: segments, dates, updates, silence, versions, profiles. */
export const setOffFaults: readonly Planted[] = [
  {
    name: 'a segment lets everybody in once',
    file: engine('segments'),
    find: "if (before !== after.inside) edges.set(id, after.inside ? 'enters' : 'leaves');",
    replace:
      "if (before === after.inside) continue;\n    if (!after.inside || !machine.state.seen[`once ${id}`]) edges.set(id, after.inside ? 'enters' : 'leaves');\n    if (after.inside) machine.state.seen[`once ${id}`] = machine.now;",
  },
  {
    name: 'a date that moves into the past is due at once',
    file: engine('clocks'),
    find: 'if (due < machine.now ||',
    replace:
      'if (!yearly && known !== undefined && !sameValue && due < machine.now) return { mark: `${formatDate(day)} ${from}`, due: machine.now, ...rest };\n    if (due < machine.now ||',
  },
  {
    name: 'a new date comes besides the old one',
    file: engine('clocks'),
    find: 'return { mark: `${formatDate(day)} ${from}`, due, ...rest };',
    replace:
      'return { mark: `${formatDate(day)} ${from}`, due: Math.min(due, before?.due ?? due), ...rest };',
  },
  {
    name: 'an update does not end its own run',
    file: engine('work'),
    find: 'if (!run.ended && (isRipe(run.recheck, machine) ||',
    replace: 'if (!run.ended && !machine.input?.startsWith(`${run.id}/`) && (isRipe(run.recheck, machine) ||',
  },
  {
    name: 'an update ends no other run',
    file: engine('work'),
    find: 'if (!run.ended && (isRipe(run.recheck, machine) ||',
    replace:
      "if (!run.ended && (!machine.input?.includes('/') || machine.input.endsWith('/end') || machine.input.startsWith(`${run.id}/`)) && (isRipe(run.recheck, machine) ||",
  },
  {
    name: 'a run counts since its entry by when things happened',
    file: engine('note'),
    find: 'if (matches(pattern, event, facts)) addTo((run.tallies',
    replace: 'if (event.at >= run.enteredAt && matches(pattern, event, facts)) addTo((run.tallies',
  },
  {
    name: 'windows go by when things were heard of',
    file: engine('note'),
    find: 'if (list) list.push(kept());\n    else setOwn(state.events, input.event, [kept()]);',
    replace:
      'const late = { ...kept(), at: machine.now };\n    if (list) list.push(late);\n    else setOwn(state.events, input.event, [late]);',
  },
  {
    name: 'simple journeys forget who is in them',
    file: engine('entry'),
    find: "if (mode === 'afterExit' && live) return",
    replace:
      "if (mode === 'afterExit' && live && (key !== undefined || cooldown !== undefined || journey.group !== undefined || live.version !== journey.version)) return",
  },
  {
    name: 'never is remembered for keys only',
    file: engine('entry'),
    find: "if (mode === 'never' && (entries || live)) return",
    replace: "if (mode === 'never' && (key === undefined ? live : entries)) return",
  },
  {
    name: 'always means one run at a time without a group',
    file: engine('entry'),
    find: "if (mode === 'afterExit' && live) return",
    replace:
      "if ((mode === 'afterExit' || (journey.group === undefined && key === undefined)) && live) return",
  },
  {
    name: 'an update moves no waiting run',
    file: engine('work'),
    find: 'if (run.ended || run.paused !== undefined) continue;',
    replace: "if (run.ended || run.paused !== undefined || machine.input?.includes('/')) continue;",
  },
  {
    name: 'an update is made at once',
    file: engine('walk'),
    find: "if (outcome.besides && 'change' in outcome.besides)\n        machine",
    replace:
      "if (outcome.besides && 'change' in outcome.besides) changeProfile(machine.state.subscriber, profileChange(outcome.besides.change), machine.now);\n      if (outcome.besides && 'change' in outcome.besides)\n        machine",
    also: [
      {
        file: engine('walk'),
        find: "import { complete, end } from './endRun.ts';",
        replace:
          "import { complete, end } from './endRun.ts';\nimport { changeProfile } from './profile.ts';",
      },
    ],
  },
  {
    name: 'a started journey knows nothing of what started it',
    file: engine('walk'),
    find: 'record: run.trigger,\n          cause',
    replace: "record: { ...run.trigger, event: 'Manual Entry', properties: {} },\n          cause",
  },
  {
    name: 'clicks end no silence before the win-back',
    file: engine('note'),
    find: "if ((did === 'opened' || did === 'clicked') &&",
    replace: "if ((did === 'opened' || (did === 'clicked' && state.silence?.fired)) &&",
  },
  {
    name: 'opens end no silence before the win-back',
    file: engine('note'),
    find: "if ((did === 'opened' || did === 'clicked') &&",
    replace: "if ((did === 'clicked' || (did === 'opened' && state.silence?.fired)) &&",
  },
  {
    name: 'answers to mails of the win-back itself do not count',
    file: engine('note'),
    find: '!input.machine) breakSilence(',
    replace:
      '!input.machine && !state.runs.some(({ id, sunset }) => id === tie?.run && sunset)) breakSilence(',
  },
  {
    name: 'one open alone does not put the sunset off',
    file: engine('note'),
    find: '!input.machine) breakSilence(machine, input.at);',
    replace:
      "!input.machine) {\n    const { silence } = state;\n    const first = silence?.opened;\n    if (silence) silence.opened ??= input.at;\n    if (did === 'clicked' || silence?.fired || first) breakSilence(machine, Math.max(input.at, first ?? 0));\n  }",
  },
  {
    name: 'machines end the silence before the win-back',
    file: engine('note'),
    find: '!input.machine) breakSilence(',
    replace: '(!input.machine || !state.silence?.fired)) breakSilence(',
  },
  {
    name: 'every mail before the win-back begins the silence anew',
    file: engine('send'),
    find: 'state.silence ??= { since: now, seq: -1 };',
    replace: 'if (!state.silence?.fired) state.silence = { since: now, seq: state.silence?.seq ?? -1 };',
  },
  {
    name: 'a win-back that refuses is tried again',
    file: engine('passTime'),
    find: 'if (silent?.entrance === entrance) enter(machine, entrance, silent.candidate);',
    replace:
      'const runs = machine.state.runs.length;\n    if (silent?.entrance === entrance) enter(machine, entrance, silent.candidate);\n    if (silent?.entrance === entrance && machine.state.runs.length === runs && machine.state.silence) machine.state.silence.due = machine.now + 86_400_000;',
  },
  {
    name: 'the first listed version takes entries',
    file: engine('link'),
    find: 'const highest = all.get(Math.max(...all.keys()));',
    replace: 'const [highest] = all.values();',
  },
  {
    name: 'the last listed version takes entries',
    file: engine('link'),
    find: 'const highest = all.get(Math.max(...all.keys()));',
    replace: 'const highest = [...all.values()].at(-1);',
  },
  {
    name: 'a move begins a wait anew',
    file: engine('migrate'),
    find: 'run.version = input.to;',
    replace: 'run.version = input.to;\n    run.arrivedAt = machine.now;',
  },
  {
    name: 'exits are those of the highest version',
    file: engine('work'),
    find: 'meetEvent(machine, version, run, event);',
    replace: 'meetEvent(machine, machine.entrance(run.journey) ?? version, run, event);',
  },
  {
    name: 'tags of a profile are added',
    file: engine('profile'),
    find: 'subscriber.tags = [...new Set(change.tags)];',
    replace: 'subscriber.tags = [...new Set([...subscriber.tags, ...change.tags])];',
  },
  {
    name: 'a profile replaces all attributes',
    file: engine('profile'),
    find: 'for (const [name, value] of Object.entries(change.attributes ?? {})) {',
    replace:
      'if (change.attributes && !change.addTags) subscriber.attributes = {};\n  for (const [name, value] of Object.entries(change.attributes ?? {})) {',
  },
  {
    name: 'the last input of an instant comes first',
    file: 'src/core/simulate/InputQueue.ts',
    find: 'x.order < y.order)',
    replace: 'x.order > y.order)',
  },
  {
    name: 'a journey’s own policies count',
    file: engine('link'),
    find: 'policies: program.policies,\n      memory',
    replace: 'policies: program.journeys[0]?.policies ?? program.policies,\n      memory',
  },
  {
    name: 'runs are served in order of their entry',
    file: engine('Machine'),
    find: 'y.priority - x.priority || compareText(x.id, y.id) || compareText(a.id, b.id);',
    replace: '0 * (y.priority - x.priority) * compareText(a.id, b.id);',
  },
  {
    name: 'a completion tag makes nobody leave',
    file: engine('work'),
    find: 'round(machine, { profile: true }, undefined);\n  } else {',
    replace: "if (!derived.id.endsWith('/end')) round(machine, { profile: true }, undefined);\n  } else {",
  },
  {
    name: 'an update brings nobody into a segment',
    file: engine('work'),
    find: 'const edges = edgesOf(machine, change);\n  if (state.runs.length > 0) {',
    replace:
      "const edges = change.profile && machine.input?.includes('/') ? noEdges : edgesOf(machine, change);\n  if (state.runs.length > 0) {",
  },
  {
    name: 'always means one run at a time where nothing else ends it',
    file: engine('entry'),
    find: "if (mode === 'afterExit' && live) return",
    replace:
      "if ((mode === 'afterExit' || (journey.exits.length === 0 && journey.group === undefined && key === undefined)) && live) return",
  },
  {
    name: 'a silence of a week counts from the first time',
    file: engine('clocks'),
    find: 'const since = silentSince(machine.state, patternFacts(of).key);',
    replace:
      "const key = patternFacts(of).key;\n  const since = length === 'P7D' ? (own(machine.state.tallies, key)?.first.at ?? silentSince(machine.state, key)) : silentSince(machine.state, key);",
  },
];
