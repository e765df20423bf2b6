import {
  changeSettings, compileAndCheck, describeNode, documentSchema, readAs, readJson, readWith, storedEmailSchema, z,
  type Draft, type JourneyDocument, type LintContext, type RenderedEmail,
} from '../../src/core/index.ts'; // oxfmt-ignore
import { thousandSteps } from './thousandSteps.ts';

const rounds = 100;

const { document, emails } = thousandSteps();
const text = JSON.stringify({ document, emails });
const rendering: RenderedEmail = {
  subject: 'Hello',
  preheader: 'Preview',
  html: `${'<p>Hello there</p>'.repeat(60)}{{ links.unsubscribe }} {{ links.preferences }}`,
  text: 'Hello there '.repeat(60),
  shows: {},
  links: [],
};
const rendered = Object.fromEntries(Object.keys(emails).map((id) => [id, { ...rendering }]));
const shared: Omit<LintContext, 'emails'> = {
  brand: {
    name: 'Acme',
    address: 'Acme, 1 Main Street',
    sender: { name: 'Acme', address: 'hello@acme.example' },
  },
  topics: { news: { name: 'News', description: '', transactional: false, default: 'in' } },
  segments: {},
  policies: {},
};
const emailsSchema = z.record(z.string(), storedEmailSchema);

/** From text to values, through the same doors as everything from outside. */
function parse(): Draft {
  const json = readJson(text);
  if (!json.ok) throw new Error('not JSON');
  const whole = json.value as { document: unknown; emails: unknown }; // written just above
  const read = readAs<JourneyDocument>('wend.document', documentSchema, whole.document);
  const stored = readWith(emailsSchema, whole.emails);
  if (!read.ok || !stored.ok) throw new Error('not a draft');
  return { document: read.value, emails: stored.value };
}
const judge = (draft: Draft) =>
  compileAndCheck(draft.document, { ...shared, emails: draft.emails }, rendered, 1);

/** CPU milliseconds of this process: other programs on the machine do not count. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
const min = (times: readonly number[]) => Math.min(...times);

const times = { floor: [] as number[], parse: [] as number[], full: [] as number[], sign: [] as number[] };
const asks = (id: string) => ({
  id,
  label: id,
  when: { attribute: `${id}-score`, is: 'atLeast', value: times.floor.length },
});
const edits: Record<string, (draft: Draft) => JourneyDocument> = {
  'a name': ({ document: now }) => describeNode(now, 'm70', { name: `Email ${String(times.floor.length)}` }),
  'a wait': ({ document: now }) => changeSettings(now, 'w70', { for: `P${3 + times.floor.length}D` }),
  'a rule': ({ document: now }) => changeSettings(now, 'c70', { branches: [asks('yes'), asks('maybe')] }),
  'a branch (away)': ({ document: now }) => changeSettings(now, 'c70', { branches: [asks('yes')] }),
};
const edited: Record<string, number[]> = Object.fromEntries(Object.keys(edits).map((name) => [name, []]));

// Interleaved, so that whatever else the machine does hits all alike.
for (let round = 0; round < rounds; round++) {
  times.floor.push(cpu(() => void JSON.parse(text)));
  let draft: Draft | undefined;
  times.parse.push(cpu(() => (draft = parse())));
  if (!draft) throw new Error('nothing was parsed');
  const fresh = draft;
  let compiled: ReturnType<typeof judge> | undefined;
  times.full.push(cpu(() => (compiled = judge(fresh))));
  times.sign.push(cpu(() => void compiled?.journey?.digest));
  if (compiled?.issues.some(({ severity }) => severity === 'error'))
    throw new Error('the journey does not compile');
  for (const [name, edit] of Object.entries(edits)) {
    const next = { ...fresh, document: edit(fresh) };
    edited[name]?.push(cpu(() => void judge(next)));
    // Back again, so that each edit is judged after the same.
    judge(fresh);
  }
}

const ms = (value: number) => `${value.toFixed(2).padStart(7)} ms`;
const floor = min(times.floor);
const judged = min(times.full);
const full = min(times.parse) + judged;
const line = (name: string, value: number, against: string) =>
  console.log(`  ${name.padEnd(34)} ${ms(value)}   ${against}`);
console.log(
  `A journey of ${document.nodes.length} steps and ${Object.keys(emails).length} emails, ${(text.length / 1_000).toFixed(0)} kB; CPU, minimum of ${rounds} rounds interleaved`,
);
line('JSON.parse', floor, '');
line(
  'parsed and read by the schemas',
  min(times.parse),
  `${(min(times.parse) / floor).toFixed(1)}× JSON.parse`,
);
line('compiled and checked', judged, `${(judged / floor).toFixed(1)}× JSON.parse`);
line('P-V1  a full pass, together', full, `${(full / floor).toFixed(1)}× JSON.parse (target ≤ 8×)`);
line(
  'signed (canonical JSON, SHA-256)',
  min(times.sign),
  `${(min(times.sign) / floor).toFixed(1)}× JSON.parse, only when the file is asked for`,
);
for (const [name, list] of Object.entries(edited))
  line(
    `P-C5  after an edit of ${name}`,
    min(list),
    `1/${(full / min(list)).toFixed(0)} of a full pass (target ≤ 1/15)`,
  );
