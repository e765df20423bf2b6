import type { Planted } from '../Fault.ts';

const engine = (name: string) => `src/core/engine/${name}.ts`;
const kind = (name: string) => `src/core/kinds/${name}.ts`;

/** What engines get wrong in one corner only: mails, exits, goals, re-entry, groups. */
export const cornerFaults: readonly Planted[] = [
  {
    name: 'caps do not see the last half hour of other journeys',
    file: engine('caps'),
    find: '(mail) => !mail.failed &&',
    replace:
      '(mail) => (mail.journey === journey.id || mail.at === machine.now || mail.at < machine.now - 1_800_000) && !mail.failed &&',
  },
  {
    name: 'people wait sixty hours for a capped mail',
    file: kind('email'),
    find: "deferUpTo: deferUpTo ?? 'P3D',",
    replace: "deferUpTo: deferUpTo ?? 'PT60H',",
  },
  {
    name: 'calendar caps are always of one',
    file: engine('caps'),
    find: 'free: found < max ? undefined : end',
    replace: 'free: found < Math.min(max, 1) ? undefined : end',
  },
  {
    name: 'a cap of a day forgets the morning',
    file: engine('caps'),
    find: 'mails.filter(({ at }) => at >= start)',
    replace: 'mails.filter(({ at }) => at >= Math.max(start, now - 43_200_000))',
  },
  {
    name: 'mails within half an hour are of one day',
    file: engine('caps'),
    find: 'mails.filter(({ at }) => at >= start)',
    replace: 'mails.filter(({ at }) => at >= Math.min(start, now - 1_800_000))',
  },
  {
    name: 'the day of a cap is the journey’s',
    file: engine('caps'),
    find: 'judge({ max, per }, mine, machine.now, zone);',
    replace: "judge({ max, per }, mine, machine.now, per === 'P1D' ? journey.timeZone : zone);",
  },
  {
    name: 'weeks begin on Sunday and end on Sunday night',
    file: engine('caps'),
    find: '[startOf(day - weekdayOf(day)), startOf(',
    replace: '[startOf(day - ((weekdayOf(day) + 1) % 7)), startOf(',
  },
  {
    name: 'weeks begin on Monday and end on Saturday night',
    file: engine('caps'),
    find: 'startOf(day - weekdayOf(day) + 7)]',
    replace: 'startOf(day - weekdayOf(day) + 6)]',
  },
  {
    name: 'time-sensitive mails do not count towards calendar caps',
    file: engine('caps'),
    find: 'mails.filter(({ at }) => at >= start)',
    replace: "mails.filter((mail) => mail.at >= start && !('urgent' in mail))",
    also: [
      {
        file: engine('send'),
        find: 'step: run.step, email, topic });',
        replace: 'step: run.step, email, topic, ...(sending.timeSensitive && { urgent: true }) });',
      },
    ],
  },
  {
    name: 'the own frequency allows for one more',
    file: engine('caps'),
    find: 'rolling(frequency, counting, machine.now, zone);',
    replace:
      'rolling({ ...frequency, max: frequency.max + (caps.length === 0 && frequency.max > 0 ? 1 : 0) }, counting, machine.now, zone);',
  },
  {
    name: 'people wait four days for a capped mail',
    file: kind('email'),
    find: "deferUpTo: deferUpTo ?? 'P3D',",
    replace: "deferUpTo: deferUpTo ?? 'P4D',",
  },
  {
    name: 'unsubscribing from one topic is from all topics',
    file: engine('note'),
    find: "if (typeof topic === 'string' && topic !== '') setOwn(state.subscriber.topics, topic, false);",
    replace:
      "if (typeof topic === 'string' && topic !== '') for (const one of [topic, 'news', 'tips']) setOwn(state.subscriber.topics, one, false);",
  },
  {
    name: 'unsubscribed from everything is suppressed at the door only',
    file: engine('gate'),
    find: "if (suppressed) return { verdict: 'refused', failed: 'suppression' };",
    replace:
      "if (suppressed && suppressed.reason !== 'unsubscribed') return { verdict: 'refused', failed: 'suppression' };",
  },
  {
    name: 'runs without exit rules go on before they leave',
    file: engine('work'),
    find: 'if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);',
    replace:
      "for (const [run, version] of event ? machine.live() : [])\n      if (version.ruleExits.length === 0 && run.paused === undefined && version.steps.get(run.step)?.hears.has(event?.event ?? '')) visitAgain(machine, version, run, event);\n    if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);",
  },
  {
    name: 'goal windows leave out their end while a run lives',
    file: engine('exits'),
    find: '(deadline === undefined || event.at <= deadline)',
    replace:
      "(deadline === undefined || event.at < deadline || (event.at === deadline && (run.ended || goal.from !== 'entry')))",
  },
  {
    name: 'goal windows do not matter once a run has ended',
    file: engine('exits'),
    find: '(deadline === undefined || event.at <= deadline)',
    replace: '(deadline === undefined || run.ended || event.at <= deadline)',
  },
  {
    name: 'goal windows from the last send are from the first',
    file: engine('send'),
    find: 'run.lastSendAt = now;',
    replace: 'run.lastSendAt ??= now;',
  },
  {
    name: 'a completed run that may convert may leave',
    file: engine('exits'),
    find: 'if (run.ended) return;\n  const exit',
    replace: 'const exit',
  },
  {
    name: 'a goal without a window is for ever',
    file: engine('endRun'),
    find: "if (typeof deadline === 'number') run.ended = { outcome: 'completed', convertsUntil: deadline };",
    replace:
      "if (journey.goal) run.ended = { outcome: 'completed', convertsUntil: typeof deadline === 'number' ? deadline : 8e14 };",
  },
  {
    name: 'audiences are judged before the event is noted',
    file: engine('work'),
    find: 'const event = noteEvent(machine, input);',
    replace: 'lookBefore(machine);\n      const event = noteEvent(machine, input);',
    also: [
      {
        file: engine('work'),
        find: 'import { bySegment, enter, enterJourneys',
        replace: 'import { lookBefore, bySegment, enter, enterJourneys',
      },
      {
        file: engine('entry'),
        find: 'if (audience && person && !holds(audience, person))',
        replace:
          "if (audience && person && !(('event' in cause && cause.input === machine.input ? before.get(entrance) : undefined) ?? holds(audience, person)))",
      },
      {
        file: engine('entry'),
        find: "/** Somebody at a journey's door.",
        replace:
          "const before = new Map<LinkedJourney, boolean>();\nexport const lookBefore = (machine: Machine) => {\n  before.clear();\n  for (const entrance of machine.linked.entrances)\n    if (entrance.journey.audience) before.set(entrance, holds(entrance.journey.audience, personFacts(machine, entrance.journey)));\n};\n/** Somebody at a journey's door.",
      },
    ],
  },
  {
    name: 'whoever leaves first ends the others of the group',
    file: engine('endRun'),
    find: 'const disbands = finished && group',
    replace: "const disbands = (finished || run.ended?.outcome !== 'exited:group-completed') && group",
  },
];
