import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong about queues, segments, dates, silence, versions, and what acts together. */
export const programFaults: readonly Planted[] = [
  {
    name: 'whoever queues first comes in first',
    file: file('settleGroup'),
    find: 'b.linked.journey.priority - a.linked.journey.priority ||',
    replace: '0 *',
  },
  {
    name: 'queued entries come in before paused runs go on',
    file: file('settleGroup'),
    find: 'run.linked.journey.priority >= entry.linked.journey.priority',
    replace: 'run.linked.journey.priority > entry.linked.journey.priority',
  },
  {
    name: 'a queued entry needs no judging',
    file: file('settleGroup'),
    find: 'if (trigger) enter(machine, linked, { ...entry, trigger });',
    replace:
      'if (trigger) enter(machine, { ...linked, journey: { ...linked.journey, audience: undefined } }, { ...entry, trigger });',
  },
  {
    name: 'a queued entry comes in by the first trigger',
    file: file('settleGroup'),
    find: 'linked.journey.triggers.find(({ id }) => id === entry.trigger) ?? linked.journey.triggers[0];',
    replace: 'linked.journey.triggers[0];',
  },
  {
    name: 'all go on when the highest ends',
    file: file('settleGroup'),
    find: 'if (outrankedBy(machine, next.linked)) continue;',
    replace:
      "if ('step' in next.waits) next.waits.paused ??= machine.now;\n    else if (outrankedBy(machine, next.linked)) continue;",
  },
  {
    name: 'segments are judged in the zone of the first journey',
    file: file('segments'),
    find: 'const inside = holds(segment.rule, personFacts(machine, undefined), (at) => {',
    replace:
      'const inside = holds(segment.rule, personFacts(machine, machine.linked.entrances[0]?.journey), (at) => {',
  },
  {
    name: 'segments are first judged after the event',
    file: file('segments'),
    find: 'if (before !== after.inside)',
    replace: 'if (before !== after.inside && machine.state.seq > 1)',
  },
  {
    name: 'being in a segment at first is coming in',
    file: file('segments'),
    find: 'setOwn(machine.state.segments, id, judgeMembership(machine, id));',
    replace: 'setOwn(machine.state.segments, id, { ...judgeMembership(machine, id), inside: false });',
    also: [
      {
        file: file('segments'),
        find: 'if (!concerns(asks, id)) continue;',
        replace: 'if (!concerns(asks, id) && machine.state.seq > 1) continue;',
      },
    ],
  },
  {
    name: 'segments of segments are not looked at again',
    file: file('asks'),
    find: 'if (segment) visit(segment.rule);',
    replace: '',
  },
  {
    name: 'segments do not change by the clock',
    file: file('passTime'),
    find: 'const edges = edgesByTime(machine);',
    replace: "const edges = edgesByTime(machine) && new Map<string, 'enters' | 'leaves'>();",
  },
  {
    name: 'a segment in a rule is the one last looked at',
    file: 'src/core/values/judge.ts',
    find: 'return { holds: segment !== undefined && holds(segment.rule, segment.facts, later) };',
    replace:
      'return { holds: segment !== undefined && facts.run === undefined && holds(segment.rule, segment.facts, later) };',
  },
  {
    name: 'mails do not change segments',
    file: file('asks'),
    find: '(change.mails === true && asks.mails) ||',
    replace: '',
  },
  {
    name: 'journeys do not change segments',
    file: file('asks'),
    find: '(change.journeys === true && asks.journeys)',
    replace: 'false',
  },
  {
    name: 'a date that is past is due at once',
    file: file('clocks'),
    find: 'if (due < machine.now ||',
    replace:
      'if (!yearly && due < machine.now && fired === undefined) return { mark: `${formatDate(day)} ${from}`, due: machine.now, ...rest };\n    if (due < machine.now ||',
  },
  {
    name: 'a date that changes to one past is due at once',
    file: file('clocks'),
    find: 'if (due < machine.now ||',
    replace:
      'if (!yearly && before && due < machine.now && fired === undefined) return { mark: `${formatDate(day)} ${from}`, due: machine.now, ...rest };\n    if (due < machine.now ||',
  },
  {
    name: 'a date that is now is missed',
    file: file('clocks'),
    find: 'if (due < machine.now ||',
    replace: 'if (due <= machine.now ||',
  },
  {
    name: 'a date comes again on the new clock',
    file: file('clocks'),
    find: '(fired !== undefined && formatDate(day) <= fired)',
    replace: '(fired !== undefined && formatDate(day) <= fired && before?.mark.endsWith(` ${zone}`))',
  },
  {
    name: 'a changed date is not heard of',
    file: file('clocks'),
    find: 'if (before && known === from && before.due !== undefined) return before;',
    replace:
      'if (before && known?.startsWith("\\"") && from.startsWith("\\"") && before.due !== undefined && known.endsWith(zone)) return before;',
  },
  {
    name: 'a date taken away comes all the same',
    file: file('clocks'),
    find: 'if (before && known === from && before.due !== undefined) return before;',
    replace:
      'if (before && (known === from || value === undefined) && before.due !== undefined) return before;',
  },
  {
    name: 'a new zone does not move a date',
    file: file('clocks'),
    find: 'if (before && known === from && before.due !== undefined) return before;',
    replace:
      "if (before && known?.slice(0, known.lastIndexOf(' ')) === canonicalJson(value ?? null) && before.due !== undefined) return before;",
  },
  {
    name: 'a yearly date comes once',
    file: file('clocks'),
    find: 'const candidates = yearly ?',
    replace: 'const candidates = yearly && before?.fired === undefined ?',
  },
  {
    name: 'a yearly date that is past is missed',
    file: file('clocks'),
    find: 'yearsAround(machine.now, zone).map(',
    replace:
      'yearsAround(machine.now, zone).filter((year) => before?.fired !== undefined || year <= localOf(zone, machine.now).year).map(',
  },
  {
    name: 'offset days are hours',
    file: file('clocks'),
    find: 'const exact = parts ? parts.sign * parts.ms : 0;',
    replace:
      'const exact = parts ? parts.sign * (parts.ms + (parts.ms > 0 ? parts.days * 3_600_000 : 0)) : 0;',
  },
  {
    name: 'a date with a time counts in UTC',
    file: file('clocks'),
    find: 'civilFromDays(Math.floor((instant + offsetAt(zone, instant)) / dayMs));',
    replace: 'civilFromDays(Math.floor((instant + 0 * offsetAt(zone, instant)) / dayMs));',
  },
  {
    name: 'a date with a time keeps its time',
    file: file('clocks'),
    find: 'if (due < machine.now ||',
    replace:
      "if (typeof value === 'string' && value.length > 10) return { mark: `${formatDate(day)} ${from}`, due: parseInstant(value) ?? due, ...rest };\n    if (due < machine.now ||",
  },
  {
    name: 'the trigger is the day with its offset',
    file: file('clocks'),
    find: 'return { mark: `${formatDate(day)} ${from}`, due, ...rest };',
    replace:
      'return { mark: `${formatDate(civilFromDays(Math.floor(due / dayMs)))} ${from}`, due, ...rest };',
  },
  {
    name: 'silence counts from when it was heard of',
    file: file('clocks'),
    find: 'const since = silentSince(machine.state, patternFacts(of).key);',
    replace:
      'const heard = silentSince(machine.state, patternFacts(of).key);\n  const since = heard === undefined || before === undefined || before.mark.startsWith(`${heard} `) ? heard : machine.now;',
  },
  {
    name: 'silence begins with the entry only',
    file: file('clocks'),
    find: 'own(tallies, key)?.last.at ?? firstAt ?? undefined;',
    replace: 'firstAt ?? undefined;',
  },
  {
    name: 'silence needs somebody seen once',
    file: file('clocks'),
    find: 'own(tallies, key)?.last.at ?? firstAt ?? undefined;',
    replace: 'own(tallies, key)?.last.at;',
  },
  {
    name: 'silence counts from the first time',
    file: file('clocks'),
    find: 'own(tallies, key)?.last.at ?? firstAt ?? undefined;',
    replace: 'own(tallies, key)?.first.at ?? firstAt ?? undefined;',
  },
  {
    name: 'silence comes again and again',
    file: file('clocks'),
    find: 'if (before?.mark === mark) return before;',
    replace:
      'if (before?.mark === mark)\n    return before.due === undefined ? { ...before, due: addDuration(machine.now, parts, machine.zoneFor(entrance.journey)) } : before;',
  },
  {
    name: 'every mail begins the silence anew',
    file: file('send'),
    find: 'state.silence ??= { since: now, seq: -1 };',
    replace: 'state.silence = { since: now, seq: -1 };',
  },
  {
    name: 'transactional mails begin no silence',
    file: file('send'),
    find: 'state.silence ??= { since: now, seq: -1 };',
    replace:
      'if (!machine.linked.topics.get(topic)?.transactional) state.silence ??= { since: now, seq: -1 };',
  },
  {
    name: 'silence begins with the first we hear',
    file: file('send'),
    find: 'state.silence ??= { since: now, seq: -1 };',
    replace: 'state.silence ??= { since: state.firstAt ?? now, seq: -1 };',
  },
  {
    name: 'only opens end the silence',
    file: file('note'),
    find: "if ((did === 'opened' || did === 'clicked') &&",
    replace: "if (did === 'opened' &&",
  },
  {
    name: 'only clicks end the silence',
    file: file('note'),
    find: "if ((did === 'opened' || did === 'clicked') &&",
    replace: "if (did === 'clicked' &&",
  },
  {
    name: 'machines end the silence',
    file: file('note'),
    find: '!input.machine) breakSilence(',
    replace: 'true) breakSilence(',
  },
  {
    name: 'machines answer the win-back',
    file: file('note'),
    find: "if (did === 'bounced' && properties",
    replace:
      "if (input.machine && state.silence?.fired) state.silence = { ...state.silence, seq: state.seq };\n  if (did === 'bounced' && properties",
  },
  {
    name: 'only the win-back’s own mails count as answered',
    file: file('note'),
    find: '!input.machine) breakSilence(',
    replace:
      '!input.machine && !(state.silence?.fired && !state.runs.some(({ id, sunset }) => id === tie?.run && sunset))) breakSilence(',
  },
  {
    name: 'one attempt is enough',
    file: file('endRun'),
    find: 'run.sends < sunset.attempts',
    replace: 'run.sends < 1',
  },
  {
    name: 'a win-back that is left early suppresses nobody',
    file: file('endRun'),
    find: 'if (run.sunset) endSunset(machine, linked, run);',
    replace: 'if (run.sunset && finished) endSunset(machine, linked, run);',
  },
  {
    name: 'a refused win-back is tried again',
    file: file('passTime'),
    find: 'silence.fired = true;',
    replace: 'silence.fired = true;\n  silence.due = machine.now + 86_400_000;',
  },
];
