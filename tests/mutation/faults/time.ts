import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/values/${name}.ts`;

/** What engines get wrong about calendars, clocks and hours. */
export const timeFaults: readonly Planted[] = [
  {
    name: 'a day is 24 hours',
    file: file('duration'),
    find: 'if (parts.months !== 0 || parts.days !== 0) {',
    replace: 'if (parts.months === 0) moved += parts.sign * parts.days * dayMs;\n  else {',
  },
  {
    name: 'a month is 30 days',
    file: file('duration'),
    find: 'if (months === 0) return day + sign * days;',
    replace: 'return day + sign * (months * 30 + days);',
  },
  {
    name: 'days are added before months',
    file: file('duration'),
    find: 'const date = addMonthsClamped(civilFromDays(day), sign * months);\n  return daysFromCivil(date.year, date.month, date.day) + sign * days;',
    replace:
      'const date = addMonthsClamped(civilFromDays(day + sign * days), sign * months);\n  return daysFromCivil(date.year, date.month, date.day);',
  },
  {
    name: 'hours are added before days',
    file: file('duration'),
    find: 'let moved = instant;',
    replace: 'instant += parts.sign * parts.ms;\n  parts = { ...parts, ms: 0 };\n  let moved = instant;',
  },
  {
    name: 'hours are added on the clock',
    file: file('duration'),
    find: 'return clampInstant(moved + parts.sign * parts.ms);',
    replace: 'return instantOfWall(zone, moved + offsetAt(zone, moved) + parts.sign * parts.ms);',
  },
  {
    name: 'the 31st runs over into the next month',
    file: file('calendar'),
    find: 'return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };',
    replace: 'return civilFromDays(daysFromCivil(year, month, 1) + date.day - 1);',
  },
  {
    name: 'February always has 28 days',
    file: file('calendar'),
    find: 'if (month === 2) return isLeapYear(year) ? 29 : 28;',
    replace: 'if (month === 2) return 28;',
  },
  {
    name: 'a skipped time is the change itself',
    file: file('zone'),
    find: 'return clampInstant(wall - (late ? after : before));',
    replace:
      'if (!early && !late) {\n    let at = wall - after;\n    while (offsetAt(zone, at) !== after) at += 60_000;\n    return at;\n  }\n  return clampInstant(wall - (late ? after : before));',
  },
  {
    name: 'a skipped time is earlier',
    file: file('zone'),
    find: 'return clampInstant(wall - (late ? after : before));',
    replace: 'return clampInstant(wall - (early ? before : after));',
  },
  {
    name: 'a time that comes twice is the second',
    file: file('zone'),
    find: 'const late = !early && offsetAt(zone, wall - after) === after;\n  return clampInstant',
    replace: 'const late = offsetAt(zone, wall - after) === after;\n  return clampInstant',
  },
  {
    name: 'offsets are whole hours',
    file: file('zone'),
    find: 'return table.offset[i] ?? 0;',
    replace: 'return Math.round((table.offset[i] ?? 0) / 3_600_000) * 3_600_000;',
  },
  {
    name: 'all zones are at their winter offset',
    file: file('zone'),
    find: 'return offsetIn(zone === latestName && latestTable ? latestTable : tableOf(zone), instant);',
    replace: 'return offsetIn(tableOf(zone), Date.UTC(2026, 0, 15) + 0 * instant);',
  },
  {
    name: 'a window belongs to the day on which it ends',
    file: file('openMinute'),
    find: 'return (minute >= start && allowed(day)) || (minute < end && allowed(day - 1));',
    replace: 'return (minute >= start && allowed(day + 1)) || (minute < end && allowed(day));',
  },
  {
    name: 'a window belongs to the day of the moment',
    file: file('openMinute'),
    find: 'return (minute >= start && allowed(day)) || (minute < end && allowed(day - 1));',
    replace: 'return (minute >= start || minute < end) && allowed(day);',
  },
  {
    name: 'hours over midnight are never',
    file: file('openMinute'),
    find: 'return (minute >= start && allowed(day)) || (minute < end && allowed(day - 1));',
    replace: 'return start === end && allowed(day);',
  },
  {
    name: 'hours from nine to nine are none',
    file: file('openMinute'),
    find: 'if (start < end) return',
    replace: 'if (start === end) return false;\n  if (start < end) return',
  },
  {
    name: 'hours have no weekdays',
    file: file('openMinute'),
    find: 'weekdays === undefined || weekdays.some((weekday) => everyWeekday[weekdayOf(began)] === weekday);',
    replace: 'weekdays === undefined || began !== Infinity;',
  },
  {
    name: 'a closed hour ends by the length of the night',
    file: file('openMinute'),
    find: 'if (isOpen(at)) return at;\n    let next = Infinity;',
    replace:
      'if (isOpen(at)) return at;\n    if (closed && isWithin(closed, at) && !open)\n      return at + ((minutesOf(closed.to) - Math.floor(((at + offsetAt(closed.zone, at)) % dayMs) / minuteMs) + dayMinutes) % dayMinutes) * minuteMs;\n    let next = Infinity;',
  },
  {
    name: 'the wait for a time of day begins tomorrow',
    file: file('until'),
    find: 'const yesterday = dayOf(zone, from) - 1;',
    replace: 'const yesterday = dayOf(zone, from);',
  },
  {
    name: 'weekdays are those of UTC',
    file: file('until'),
    find: 'const weekday = everyWeekday[weekdayOf(day)];',
    replace:
      'const weekday = everyWeekday[weekdayOf(Math.floor(momentOn(zone, day, minutesOfDay) / dayMs))];',
  },
  {
    name: 'time before offset',
    file: file('until'),
    find: 'if (time !== undefined && exact === 0) return momentOn(zone, day, time);',
    replace:
      'if (time !== undefined && exact === 0) return momentOn(zone, day, time);\n  if (time !== undefined) return momentOn(zone, day, time) + exact;',
  },
  {
    name: 'a date begins at noon',
    file: file('until'),
    find: "'instant' in base ? base.instant + offsetAt(zone, base.instant) : daysOf(base.date) * dayMs;",
    replace:
      "'instant' in base ? base.instant + offsetAt(zone, base.instant) : (daysOf(base.date) + 0.5) * dayMs;",
  },
  {
    name: 'a next occurrence is the very next year',
    file: file('until'),
    find: 'let years = Math.max(0, localFromWallMs(from).year - localFromWallMs(first).year - 3);',
    replace: 'let years = 1;\n  if (years) return moment(base, years, offset, time, zone);',
  },
  {
    name: 'the leap day comes in leap years only',
    file: file('until'),
    find: 'return addMonthsClamped(date, (year - date.year) * 12);',
    replace:
      'return { ...addMonthsClamped(date, (year - date.year) * 12), ...(date.day === 29 && date.month === 2 && (year % 4 ? { month: 3, day: 1 } : { day: 29 })) };',
  },
  {
    name: 'windows take in their end',
    file: file('inWindow'),
    find: 'if (now < end) inside.push(moment);',
    replace: 'if (now <= end) inside.push(moment);',
  },
  {
    name: 'windows are of 24-hour days',
    file: file('inWindow'),
    find: 'const end = addDuration(moment.at, parts, zone);',
    replace: "const end = addDuration(moment.at, parts, zone && 'UTC');",
  },
  {
    name: 'a date alone is midnight in UTC',
    file: file('moment'),
    find: 'return instantOf(zone,',
    replace: "return instantOf(zone && 'UTC',",
  },
  {
    name: 'buckets are of UTF-16',
    file: file('bucket'),
    find: 'murmur3(bytesOf(name))',
    replace:
      'murmur3(Uint8Array.from([...Array(name.length).keys()].map((at) => name.charCodeAt(at) & 255)))',
  },
  {
    name: 'buckets are of UTF-8 in surrogate halves',
    file: file('bucket'),
    find: 'murmur3(bytesOf(name))',
    replace:
      "murmur3(Uint8Array.from(name.split('').flatMap((half) => (half > '\\uffff' || half < '\\ud800' ? [...utf8ToBytes(half)] : [0xe0 | (half.charCodeAt(0) >> 12), 0x80 | ((half.charCodeAt(0) >> 6) & 63), 0x80 | (half.charCodeAt(0) & 63)]))))",
  },
  {
    name: 'buckets are what is left over',
    file: file('bucket'),
    find: 'return Math.floor((murmur3(bytesOf(name)) * 10_000) / 2 ** 32);',
    replace: 'return murmur3(bytesOf(name)) % 10_000;',
  },
];
