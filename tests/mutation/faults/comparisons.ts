import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/values/${name}.ts`;
const ops = file('compare');

/** What engines get wrong about rules. */
export const comparisonFaults: readonly Planted[] = [
  {
    name: 'is not holds for a missing value',
    file: ops,
    find: "if (absent) return { holds: false, note: 'missing' };",
    replace: "if (absent) return { holds: op === 'notEquals', note: 'missing' };",
  },
  {
    name: 'is not holds for another type',
    file: ops,
    find: 'if (!isLiteral(found) || typeof found !== typeof expected) return differs;',
    replace:
      "if (!isLiteral(found) || typeof found !== typeof expected) return { ...differs, holds: op === 'notEquals' };",
  },
  {
    name: 'equals reads numbers out of texts',
    file: ops,
    find: 'if (!isLiteral(found) || typeof found !== typeof expected) return differs;',
    replace:
      "if (!isLiteral(found) || typeof found !== typeof expected) return { ...differs, holds: op === 'equals' && String(found) === String(expected) };",
  },
  {
    name: 'sizes read numbers out of texts',
    file: ops,
    find: "if (typeof found !== 'number' || typeof expected !== 'number') return differs;",
    replace:
      "if (typeof found === 'string' && found !== '') found = Number(found);\n      if (typeof found !== 'number' || typeof expected !== 'number') return differs;",
  },
  {
    name: 'no case matters',
    file: ops,
    find: 'return ignoreCase ? text.toLowerCase() : text;',
    replace: 'return text.toLowerCase();',
  },
  {
    name: 'case always matters',
    file: ops,
    find: 'return ignoreCase ? text.toLowerCase() : text;',
    replace: 'return text;',
  },
  {
    name: 'texts are compared as they were typed',
    file: ops,
    find: "const text = value.normalize('NFC');",
    replace: 'const text = value;',
  },
  {
    name: 'null is a value',
    file: ops,
    find: 'const absent = found === undefined || found === null;',
    replace: 'const absent = found === undefined;',
  },
  {
    name: 'an empty text is no value',
    file: ops,
    find: 'const absent = found === undefined || found === null;',
    replace: "const absent = found === undefined || found === null || found === '';",
  },
  {
    name: 'a list contains parts of its items',
    file: ops,
    find: 'return isLiteral(expected) ? among(found.map(fold), fold(expected)) : differs;',
    replace: 'return texts(fold(found.join(" ")), fold(expected), (text, part) => text.includes(part));',
  },
  {
    name: 'moments are compared as texts',
    file: ops,
    find: "return { holds: op === 'before' ? moment < other : moment > other };",
    replace:
      "return { holds: op === 'before' ? String(found) < String(expected) : String(found) > String(expected) };",
  },
  {
    name: 'in the last takes in its end',
    file: ops,
    find: "const closes = op === 'inLast' ? addDuration(moment, span, zone) : moment + 1;",
    replace: "const closes = op === 'inLast' ? addDuration(moment, span, zone) + 1 : moment + 1;",
  },
  {
    name: 'in the last holds for the future',
    file: ops,
    find: "const opens = op === 'inLast' ? moment :",
    replace: "const opens = op === 'inLast' ? -Infinity :",
  },
  {
    name: 'in the next takes in its end',
    file: ops,
    find: 'addDuration(moment, { ...span, sign: -1 }, zone) + 1;',
    replace: 'addDuration(moment, { ...span, sign: -1 }, zone);',
  },
  {
    name: 'in the next holds for the past',
    file: ops,
    find: 'addDuration(moment, span, zone) : moment + 1;',
    replace: 'addDuration(moment, span, zone) : Infinity;',
  },
  {
    name: 'at most alone asks for at least one',
    file: file('judge'),
    find: 'const enough = count >= (atLeast ?? (atMost === undefined ? 1 : 0));',
    replace: 'const enough = count >= (atLeast ?? 1);',
  },
  {
    name: 'a window does not limit the count',
    file: file('judge'),
    find: 'count = inside.length;\n    last = inside.at(-1);',
    replace: 'count = inside.length > 0 ? all.length : 0;\n    last = inside.at(-1);',
  },
  {
    name: 'a window of days does not limit the count',
    file: file('judge'),
    find: 'count = inside.length;\n    last = inside.at(-1);',
    replace:
      "count = inside.length > 0 && within.endsWith('D') ? all.length : inside.length;\n    last = inside.at(-1);",
  },
  {
    name: 'of no event a value is missing',
    file: file('judge'),
    find: "if (!picked) return { holds: false, note: 'no-such-event' };",
    replace: "if (!picked) return { ...compared(undefined, clause, facts, later), note: 'no-such-event' };",
  },
  {
    name: 'first and last by arrival',
    file: file('Tally'),
    find: 'a.at < b.at || (a.at === b.at && a.seq < b.seq);',
    replace: 'a.seq < b.seq;',
  },
  {
    name: 'a click implies no open',
    file: file('deeds'),
    find: "const did = deed.did === clause.did || (clause.did === 'opened' && deed.did === 'clicked');",
    replace: 'const did = deed.did === clause.did;',
  },
  {
    name: 'a click on any link will do',
    file: file('deeds'),
    find: '(clause.link === undefined || deed.link === clause.link) &&',
    replace: "(clause.link === undefined || deed.did === 'clicked') &&",
  },
  {
    name: 'machine opens count',
    file: file('deeds'),
    find: '(!deed.machine || clause.machine === true)',
    replace: 'true',
  },
  {
    name: 'machine opens never count',
    file: file('deeds'),
    find: '(!deed.machine || clause.machine === true)',
    replace: '!deed.machine',
  },
  {
    name: 'an event without the key matches no run',
    file: file('matches'),
    find: 'if (value !== undefined && value !== key.value) return false;',
    replace: 'if (value !== key.value) return false;',
  },
];
