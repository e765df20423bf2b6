import type { Planted } from '../Fault.ts';

const engine = (name: string) => `src/core/engine/${name}.ts`;
const value = (name: string) => `src/core/values/${name}.ts`;

/** What engines get wrong in one corner only: rules, what came of mails, and chance. */
export const ruleFaults: readonly Planted[] = [
  {
    name: 'a tag may be part of another',
    file: value('judge'),
    find: 'holds: tags.includes(clause.tag)',
    replace: 'holds: tags.some((tag) => tag.includes(clause.tag))',
  },
  {
    name: 'the last since the entry is the last of all',
    file: value('judge'),
    find: 'facts.tally(clause.event, clause.since)',
    replace: 'facts.tally(clause.event, undefined)',
    also: [{ file: engine('memory'), find: "else if (since === 'entry') return;", replace: '' }],
  },
  {
    name: 'equals is begins with',
    file: value('compare'),
    find: 'return { holds: (fold(found) === fold(expected))',
    replace: 'return { holds: (String(fold(found)).startsWith(String(fold(expected))))',
  },
  {
    name: 'more than has a tolerance',
    file: value('compare'),
    find: 'return { holds: found > expected };',
    replace: 'return { holds: found > expected - Math.abs(expected) * 1e-9 };',
  },
  {
    name: 'at least has a tolerance the wrong way',
    file: value('compare'),
    find: 'return { holds: found >= expected };',
    replace: 'return { holds: found >= expected + Math.abs(expected) * 1e-9 };',
  },
  {
    name: 'ends with is contains',
    file: value('compare'),
    find: '(text, part) => text.endsWith(part)',
    replace: '(text, part) => text.includes(part)',
  },
  {
    name: 'contains finds whole words',
    file: value('compare'),
    find: '(text, part) => text.includes(part)',
    replace: "(text, part) => text.split(' ').includes(part)",
  },
  {
    name: 'contains is begins with',
    file: value('compare'),
    find: '(text, part) => text.includes(part)',
    replace: '(text, part) => text.startsWith(part)',
  },
  {
    name: 'one of is the first one',
    file: value('compare'),
    find: 'const options: unknown[] = Array.isArray(expected) ? expected : [];',
    replace: 'const options: unknown[] = Array.isArray(expected) ? expected.slice(0, 1) : [];',
  },
  {
    name: 'offsets of moments are left aside',
    file: value('moment'),
    find: 'return parseInstant(value);',
    replace: 'return parseInstant(`${value.slice(0, 19)}Z`);',
  },
  {
    name: 'delivered is opened',
    file: value('deeds'),
    find: "(clause.did === 'opened' && deed.did === 'clicked');",
    replace: "(clause.did === 'opened' && (deed.did === 'clicked' || deed.did === 'delivered'));",
  },
  {
    name: 'bounced is delivered',
    file: value('deeds'),
    find: "(clause.did === 'opened' && deed.did === 'clicked');",
    replace:
      "(clause.did === 'opened' && deed.did === 'clicked') || (clause.did === 'delivered' && deed.did === 'bounced');",
  },
  {
    name: 'spam is nothing that came of a mail',
    file: engine('note'),
    find: '  if (tie) {\n',
    replace: "  if (tie && did !== 'complained') {\n",
  },
  {
    name: 'machines are heard of but not counted',
    file: engine('note'),
    find: 'if (input.machine) return undefined;',
    replace:
      'if (input.machine) return { id: input.id, seq: state.seq, at: input.at, event: input.event, properties: input.properties };',
  },
  {
    name: 'machines are counted but not heard of',
    file: engine('note'),
    find: 'if (input.machine) return undefined;',
    replace: '',
    also: [
      {
        file: engine('note'),
        find: 'for (const run of state.runs) {\n    const version',
        replace: 'if (input.machine) return undefined;\n  for (const run of state.runs) {\n    const version',
      },
    ],
  },
  {
    name: 'ids are in Latin letters',
    file: value('bucket'),
    find: 'if (code > 0x7f) return',
    replace: 'if (code > 0xff) return',
  },
  {
    name: 'pins are for variants only',
    file: engine('chooseArm'),
    find: 'const pin = machine.linked.pins.get(place);',
    replace: "const pin = place.includes('#') ? machine.linked.pins.get(place) : undefined;",
  },
  {
    name: 'pins are for splits only',
    file: engine('chooseArm'),
    find: 'const pin = machine.linked.pins.get(place);',
    replace: "const pin = place.includes('#') ? undefined : machine.linked.pins.get(place);",
  },
  {
    name: 'buckets are counted from one',
    file: value('bucket'),
    find: 'return Math.floor((murmur3(bytesOf(name)) * 10_000) / 2 ** 32);',
    replace: 'return Math.min(9_999, Math.floor((murmur3(bytesOf(name)) * 10_000) / 2 ** 32) + 1);',
  },
];
