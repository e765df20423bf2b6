import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong about mails: the gate, caps, hours, what came of them. */
export const mailFaults: readonly Planted[] = [
  {
    name: 'caps count mails of their own journey only',
    file: file('caps'),
    find: '(mail) => !mail.failed &&',
    replace: '(mail) => mail.journey === journey.id && !mail.failed &&',
  },
  {
    name: 'days of caps are in UTC',
    file: file('caps'),
    find: 'const zone = machine.zoneFor(journey);',
    replace: "const zone = machine.zoneFor(journey) && 'UTC';",
  },
  {
    name: 'days of caps are on the journeys clock',
    file: file('caps'),
    find: 'const zone = machine.zoneFor(journey);',
    replace: 'const zone = journey.timeZone;',
  },
  {
    name: 'days of caps are in UTC for who has no zone',
    file: file('caps'),
    find: 'const zone = machine.zoneFor(journey);',
    replace: 'const zone = machine.zoneFor(undefined);',
  },
  {
    name: 'weeks begin on Sunday',
    file: file('caps'),
    find: 'return [startOf(day - weekdayOf(day)), startOf(day - weekdayOf(day) + 7)];',
    replace:
      'return [startOf(day - ((weekdayOf(day) + 1) % 7)), startOf(day - ((weekdayOf(day) + 1) % 7) + 7)];',
  },
  {
    name: 'calendar days are the last 24 hours',
    file: file('caps'),
    find: "count === 'rolling' ? rolling : calendar",
    replace: "count === 'rolling' || per === 'P1D' ? rolling : calendar",
  },
  {
    name: 'calendar weeks are the last 7 days',
    file: file('caps'),
    find: "count === 'rolling' ? rolling : calendar",
    replace: "count === 'rolling' || per === 'P1W' ? rolling : calendar",
  },
  {
    name: 'calendar months roll',
    file: file('caps'),
    find: "count === 'rolling' ? rolling : calendar",
    replace: "count === 'rolling' || per === 'P1M' ? rolling : calendar",
  },
  {
    name: 'rolling caps go by the calendar',
    file: file('caps'),
    find: "count === 'rolling' ? rolling : calendar",
    replace: 'calendar',
  },
  {
    name: 'only the first cap is asked',
    file: file('caps'),
    find: 'for (const { max, per, count, topics } of caps) {',
    replace: 'for (const { max, per, count, topics } of caps.slice(0, 1)) {',
  },
  {
    name: 'the first failing cap alone says when',
    file: file('caps'),
    find: 'until = Math.max(until, free);',
    replace: 'if (until === -Infinity) until = free;',
  },
  {
    name: 'caps of topics count all mails',
    file: file('caps'),
    find: 'const mine = topics ? counting.filter((mail) => topics.includes(mail.topic)) : counting;',
    replace: 'const mine = counting;',
  },
  {
    name: 'caps of topics limit all mails',
    file: file('caps'),
    find: 'if (topics && !topics.includes(topic)) continue;',
    replace: '',
  },
  {
    name: 'the own frequency counts transactional mails',
    file: file('caps'),
    find: 'rolling(frequency, counting, machine.now, zone);',
    replace: 'rolling(frequency, machine.state.mails, machine.now, zone);',
  },
  {
    name: 'caps count transactional mails',
    file: file('caps'),
    find: 'const mine = topics ? counting.filter((mail) => topics.includes(mail.topic)) : counting;',
    replace:
      'const mine = (topics ? counting.filter((mail) => topics.includes(mail.topic)) : machine.state.mails.filter(({ failed }) => !failed));',
  },
  {
    name: 'none a week means no limit',
    file: file('caps'),
    find: 'if (frequency) {',
    replace: 'if (frequency?.max) {',
  },
  {
    name: 'the newest mail frees a rolling cap',
    file: file('caps'),
    find: '(ends[ends.length - max] ?? Infinity)',
    replace: '(ends.at(-1) ?? Infinity)',
  },
  {
    name: 'the oldest mail frees a rolling cap',
    file: file('caps'),
    find: '(ends[ends.length - max] ?? Infinity)',
    replace: '(ends[0] ?? Infinity)',
  },
  {
    name: 'suppression before the address',
    file: file('gate'),
    find: "if (found !== 'ok') return { verdict: 'refused', failed: 'address' };",
    replace:
      "if (found !== 'ok' && subscriber.suppressed) {\n    checks?.splice(0, 1, { check: 'suppression', passed: false, reason: subscriber.suppressed.reason, since: subscriber.suppressed.at });\n    return { verdict: 'refused', failed: 'suppression' };\n  }\n  if (found !== 'ok') return { verdict: 'refused', failed: 'address' };",
  },
  {
    name: 'transactional mails need no address that works',
    file: file('gate'),
    find: 'if (no) return no;',
    replace:
      'if (no && !(machine.linked.topics.get(sending.topic)?.transactional && machine.state.subscriber.address)) return no;',
  },
  {
    name: 'transactional mails need no address at all',
    file: file('gate'),
    find: 'if (no) return no;',
    replace:
      'if (no && !(machine.linked.topics.get(sending.topic)?.transactional && !machine.state.subscriber.address)) return no;',
  },
  {
    name: 'transactional mails obey quiet hours',
    file: file('gate'),
    find: 'const transactionalStages: readonly Stage[] = [address];',
    replace: 'const transactionalStages: readonly Stage[] = [address, { asks: hoursOf, judge: judgeHours }];',
  },
  {
    name: 'time-sensitive mails pass quiet hours',
    file: file('gate'),
    find: 'if (!quiet && !window) return undefined;',
    replace: 'if ((!quiet && !window) || sending.timeSensitive) return undefined;',
  },
  {
    name: 'quiet hours are in UTC',
    file: file('gate'),
    find: '!quiet || !isWithin(quiet, zone, now);',
    replace: "!quiet || !isWithin(quiet, 'UTC', now);",
  },
  {
    name: 'quiet hours are on the journeys clock',
    file: file('gate'),
    find: "const zone = machine.zoneFor(journey);\n  const windowZone = sending.zone === 'journey' ? journey.timeZone : zone;",
    replace:
      "const zone = journey.timeZone;\n  const windowZone = sending.zone === 'journey' ? zone : machine.zoneFor(journey);",
  },
  {
    name: 'windows are on the journeys clock',
    file: file('gate'),
    find: "sending.zone === 'journey' ? journey.timeZone : zone;",
    replace: 'journey.timeZone;',
  },
  {
    name: 'windows are on the subscribers clock where there are no quiet hours',
    file: file('gate'),
    find: "sending.zone === 'journey' ? journey.timeZone : zone;",
    replace: "sending.zone === 'journey' && quiet ? journey.timeZone : zone;",
  },
  {
    name: 'a window opens without regard to quiet hours',
    file: file('gate'),
    find: 'quiet && { hours: quiet, zone });',
    replace: 'loud ? undefined : quiet && { hours: quiet, zone });',
  },
  {
    name: 'quiet hours end without regard to the window',
    file: file('gate'),
    find: 'firstOpen(now, window && {',
    replace: 'firstOpen(now, loud && window && {',
  },
  {
    name: 'quiet hours before caps',
    file: file('gate'),
    find: '{ asks: limitsOf, judge: judgeLimits },\n  { asks: hoursOf, judge: judgeHours },',
    replace: '{ asks: hoursOf, judge: judgeHours },\n  { asks: limitsOf, judge: judgeLimits },',
  },
  {
    name: 'caps before the topic',
    file: file('gate'),
    find: 'const no = judge(machine, checks, sending, journey);',
    replace:
      "const unwanted = judge === judgeTopic && !(own(machine.state.subscriber.topics, sending.topic) ?? machine.linked.topics.get(sending.topic)?.default === 'in');\n    const early = unwanted ? judgeLimits(machine, undefined, sending, journey) : undefined;\n    if (early) return early;\n    const no = judge(machine, checks, sending, journey);",
  },
  {
    name: 'topics are wanted unless refused',
    file: file('gate'),
    find: "const choice = chosen ?? topic?.default === 'in';",
    replace: 'const choice = chosen ?? true;',
  },
  {
    name: 'topics go by their default',
    file: file('gate'),
    find: "const choice = chosen ?? topic?.default === 'in';",
    replace: "const choice = topic?.default === 'in' && chosen !== false;",
  },
];
