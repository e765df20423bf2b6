import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode, addNote, addSection, blankDocument, canonicalJson, changeSettings, clippingOf, connect, describeNode, emailOf, graphOf, limits,
  newNode, nodeKindNames, noteSizes, noteTextMax, noRoomFor, outletsOf, putClipping, readClipping, withNewIds,
  type Clipping, type Draft, type Issue,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import {
  compileDraft,
  condition,
  drawDraft,
  email,
  exit,
  there,
  trigger,
  wait,
  writtenEmail,
} from '../draw.ts';
import { expectEdit } from './expectEdit.ts';
import type { Loose } from './spoilt.ts';

const ids = () => {
  let made = 0;
  return () => `new${++made}`;
};
const all = ({ document }: Draft): Clipping =>
  clippingOf(
    { document, emails: draftEmails },
    new Set(document.nodes.map(({ id }) => id)),
    new Set((document.notes ?? []).map(({ id }) => id)),
  );
let draftEmails: Draft['emails'] = {};
const whole = (draft: Draft): Clipping => {
  draftEmails = draft.emails;
  return all(draft);
};
const read = (clipping: unknown): Clipping => {
  const result = readClipping(JSON.stringify(clipping));
  if (!result.ok) throw new Error(result.issues.map(({ message, path }) => `${path} ${message}`).join('\n'));
  return result.value;
};
const refused = (text: string): Issue[] => {
  const result = readClipping(text);
  if (result.ok) throw new Error('it was taken');
  return result.issues;
};
const blank: Draft = { document: blankDocument('other', 'Other', 'UTC'), emails: {} };

const opened = (id: string) => ({ email: id, did: 'opened' as const });
const journey = (): Draft => {
  const draft = drawDraft([
    trigger('A', 't'),
    email('a'),
    wait('P1D', 'w'),
    condition(opened('a'), { yes: [exit('Read', 'x')], no: [email('b')] }, 'c'),
  ]);
  const noted = addNote(describeNode(draft.document, 'a', { mindset: 'Is it for me?', note: 'Check' }), {
    id: 'n',
    text: '**Ask**',
    position: { x: 10, y: 20 },
    size: noteSizes.initial,
    colour: 'blue',
  });
  return { ...draft, document: addSection(noted, { id: 's', name: 'Start', members: ['a', 'w'] }) };
};

test('nothing of notes and sections reaches the journey JSON', () => {
  const draft = drawDraft([trigger('A', 't'), email('a'), exit('Done', 'x')]);
  const { document } = draft;
  const drawn = addSection(
    addNote(document, {
      id: 'n',
      text: 'x',
      position: { x: 0, y: 0 },
      size: noteSizes.initial,
      colour: 'grey',
    }),
    { id: 's', name: 'S', members: ['a'] },
  );
  const [plain, compiled] = [draft, { ...draft, document: drawn }].map((each) => compileDraft(each).journey);
  expect(there(compiled)).toEqual(plain);
});

describe('a clipping', () => {
  test('has the lines among its steps, their emails, and the sections that are whole', () => {
    const some = clippingOf(journey(), new Set(['a', 'w']));
    expect(some.nodes.map(({ id }) => id)).toEqual(['a', 'w']);
    expect(some.edges).toEqual([{ from: 'a', outlet: 'next', to: 'w' }]);
    expect(some.emails.map(({ id }) => id)).toEqual(['a']);
    expect(some.sections.map(({ id }) => id)).toEqual(['s']);
    expect(clippingOf(journey(), new Set(['w'])).sections).toEqual([]);
    expect(some.notes).toEqual([]);
  });
  test('is put elsewhere under new ids, with emails of its own and rules that speak of these', () => {
    const draft = journey();
    const copy = withNewIds(whole(draft), ids(), draft.emails);
    const after = putClipping(copy, { x: 100, y: -50 })(blank);
    expectEdit(blank.document, () => after.document);
    const [, mail, , branch] = after.document.nodes;
    const sent = there(emailOf(there(mail)));
    expect(after.emails[sent]).toEqual({ ...there(draft.emails['a']), id: sent });
    expect(there(mail)).toMatchObject({ mindset: 'Is it for me?', note: 'Check', position: { x: 100 } });
    expect(canonicalJson(there(branch).settings)).toContain(`"email":"${sent}"`);
    expect(after.document.notes?.[0]).toMatchObject({ text: '**Ask**', position: { x: 110, y: -30 } });
    expect(after.document.sections?.[0]?.members).toEqual(copy.nodes.slice(1, 3).map(({ id }) => id));
    const old = new Set([...draft.document.nodes.map(({ id }) => id), 'n', 's']);
    expect(after.document.nodes.some(({ id }) => old.has(id))).toBe(false);
  });
  test('an email that it names and does not bring is copied too, where it is known', () => {
    const draft = journey();
    const bare = { ...clippingOf(draft, new Set(['a'])), emails: [] };
    const after = putClipping(withNewIds(bare, ids(), draft.emails), { x: 0, y: 0 })(draft);
    const copy = there(after.document.nodes.at(-1));
    expect(emailOf(copy)).not.toBe('a');
    expect(after.emails[emailOf(copy) ?? '']).toMatchObject({ name: 'a' });
    const elsewhere = putClipping(withNewIds(bare, ids()), { x: 0, y: 0 })(blank);
    expect(emailOf(there(elsewhere.document.nodes[0]))).toBe('a');
  });
  test('is not put twice under the same ids, nor where there is no room, nor out of reach', () => {
    const draft = journey();
    expect(putClipping(whole(draft), { x: 0, y: 0 })(draft)).toBe(draft);
    const many = Array.from({ length: limits.steps.max }, (_, index) => newNode(`z${index}`, 'wait', { x: 0, y: 0 })); // oxfmt-ignore
    const full: Draft = {
      ...draft,
      document: { ...draft.document, nodes: many, edges: [], sections: undefined },
    };
    const copy = withNewIds(clippingOf(draft, new Set(['w'])), ids());
    expect(noRoomFor(full, copy)?.code).toBe('too-many-steps');
    expect(putClipping(copy, { x: 0, y: 0 })(full)).toBe(full);
    const far = putClipping(copy, { x: 5e6, y: -5e6 })(draft);
    expect(far.document.nodes.at(-1)?.position).toEqual({ x: 1e6, y: -1e6 });
  });
});

const step = fc.record({ what: fc.integer({ min: 0, max: 4 }), a: fc.nat(30), b: fc.nat(30), c: fc.nat(30) });
const drafts = fc.array(step, { maxLength: 40 }).map((steps): Draft => {
  let { document } = blank;
  const emails: Record<string, ReturnType<typeof writtenEmail>> = {};
  for (const { what, a, b, c } of steps) {
    const kind = there(nodeKindNames[c % nodeKindNames.length]);
    const [x, y] = [
      document.nodes[a % (document.nodes.length || 1)],
      document.nodes[b % (document.nodes.length || 1)],
    ];
    if (what === 0 || !x || !y) {
      const node = newNode(`n${document.nodes.length}`, kind, { x: a * 8, y: b * 8 });
      document = addNode(document, node);
      if ('topic' in node.settings || kind === nodeKindNames.find((name) => emailKind(name))) {
        emails[`m${a}`] = writtenEmail(`m${a}`);
        document = changeSettings(document, node.id, { email: `m${a}` });
      }
    } else if (what === 1) document = connect(document, { from: x.id, outlet: outletsOf(x)[c % 3]?.id ?? '', to: y.id });
    else if (what === 2) document = addSection(document, { id: `s${c}`, name: `S${c}`, members: [x.id, y.id] });
    else if (what === 3) document = describeNode(document, x.id, { name: `N${b}`, mindset: c % 2 ? 'Hm' : undefined });
    else
      document = addNote(document, { id: `k${c}`, text: `note ${a}`, position: { x: a, y: b }, size: noteSizes.initial, colour: 'grey' }); // oxfmt-ignore
  }
  return { document, emails };
});
const emailKind = (kind: (typeof nodeKindNames)[number]): boolean =>
  emailOf({ ...newNode('x', kind, { x: 0, y: 0 }), settings: { email: 'm' } } as never) !== undefined; // asked of each kind

/** A clipping with the ids of everything in order of their first mention: what is left does not depend on them. */
function withoutIds(clipping: Clipping): string {
  let made = 0;
  const numbers = new Map<string, string>();
  const sent = clipping.nodes.flatMap((node) => emailOf(node) ?? []);
  // Drawn emails are called by their ids.
  const emails = clipping.emails.map((each) => ({ ...each, name: '' }));
  const named = [...clipping.nodes, ...sent.map((id) => ({ id })), ...clipping.notes, ...clipping.sections];
  for (const { id } of named) if (!numbers.has(id)) numbers.set(id, `#${++made}`);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return numbers.get(value) ?? value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
  };
  return canonicalJson(walk({ ...clipping, emails }));
}

describe('any journey', () => {
  test('comes through the clipboard as it is, and put elsewhere differs by nothing but its ids', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const clipping = whole(draft);
        const got = read(clipping);
        expect(canonicalJson(got)).toBe(canonicalJson(clipping));
        const after = putClipping(withNewIds(got, ids()), { x: 0, y: 0 })(blank);
        if (after === blank) return;
        expectEdit(blank.document, () => after.document);
        expect(withoutIds(whole(after))).toBe(withoutIds(clipping));
        expect(graphOf(after.document).idleEdges).toEqual([]);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
  test('put into itself leaves what was there alone', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { nodes, edges } = draft.document;
        const after = putClipping(withNewIds(whole(draft), ids(), draft.emails), { x: 8, y: 8 })(draft);
        expect(after.document.nodes.slice(0, nodes.length)).toEqual(nodes);
        expect(after.document.edges.slice(0, edges.length)).toEqual(edges);
        const before = new Set(nodes.flatMap((node) => emailOf(node) ?? []));
        for (const copy of after.document.nodes.slice(nodes.length))
          expect(before.has(emailOf(copy) ?? ''), 'no email is shared').toBe(false);
      }),
      { seed: 20261124, numRuns: 100 },
    );
  });
});

describe('what could do harm is refused, with words', () => {
  const spoil = (change: (clipping: Loose) => unknown): string => {
    const clipping = JSON.parse(JSON.stringify(whole(journey()))) as Loose; // spoilt at will
    change(clipping);
    return JSON.stringify(clipping);
  };
  const hostile: [string, string, string][] = [
    ['no JSON', 'nope', 'not-json'],
    ['another format', '{"format":"wend.journey/1"}', 'unknown-format'],
    ['a newer version', spoil((c) => (c['format'] = 'wend.steps/2')), 'newer-version'],
    ['a list for an object', '[]', 'unknown-format'],
    ['wrong shape', spoil((c) => (c['nodes'] = 7)), 'wrong-type'],
    ['nothing but the format', '{"format":"wend.steps/1"}', 'missing-member'],
    ['a member that nobody knows', spoil((c) => (c['nodes'][0].script = 'alert(1)')), 'unknown-member'],
    ['a kind that nobody knows', spoil((c) => (c['nodes'][0].kind = 'teleport')), 'bad-value'],
    ['an id that is none', spoil((c) => (c['nodes'][0].id = '../x')), 'bad-value'],
    ['__proto__', spoil(() => undefined).replace('"nodes":', '"__proto__":{"x":1},"nodes":'), 'forbidden-name'],
    ['a 2 MB name', spoil((c) => (c['nodes'][0].name = 'x'.repeat(2_000_000))), 'name-too-long'],
    ['a name that is no text', spoil((c) => (c['nodes'][0].name = { toString: 1 })), 'wrong-type'],
    ['50 MB', `"${'x'.repeat(50_000_000)}"`, 'file-too-large'],
    ['10,000 deep', `{"format":"wend.steps/1","nodes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'too-deep'],
    ['a place out of reach', spoil((c) => (c['nodes'][0].position.x = 1e300)), 'bad-value'],
    ['one id twice', spoil((c) => c['nodes'].push(c['nodes'][0])), 'duplicate-id'],
    ['a line to nowhere', spoil((c) => (c['edges'][0].to = 'constructor')), 'bad-reference'],
    ['a line from no way out', spoil((c) => (c['edges'][0].outlet = 'zz')), 'bad-reference'],
    ['a line into a trigger', spoil((c) => c['edges'].push({ from: 'b', outlet: 'next', to: 't' })), 'bad-reference'],
    ['two lines from one way out', spoil((c) => c['edges'].push({ ...c['edges'][0], to: 'x' })), 'bad-reference'],
    ['a section of others', spoil((c) => (c['sections'][0].members = ['zz'])), 'bad-reference'],
    ['a note that is a book', spoil((c) => (c['notes'][0].text = 'x'.repeat(noteTextMax + 1))), 'bad-value'],
    ['an email that is none', spoil((c) => (c['emails'][0].document.sections = 'x')), 'wrong-type'],
  ]; // oxfmt-ignore
  test.each(hostile)('%s', (_what, text, code) => {
    const issues = refused(text);
    expect(issues.map((issue) => issue.code)).toContain(code);
    for (const { message, remedy } of issues) expect(message + remedy).toMatch(/\.$/);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
  test('too many steps', () => {
    const nodes = Array.from({ length: limits.steps.max + 1 }, (_, index) => newNode(`n${index}`, 'wait', { x: 0, y: 0 })); // oxfmt-ignore
    expect(refused(JSON.stringify({ ...whole(blank), nodes }))[0]?.code).toBe('too-many-steps');
  });
  test('any JSON at all', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (a, b) => {
        expect(readClipping(a).ok).toBe(false);
        expect(readClipping(`{"format":"wend.steps/1","nodes":${a},"edges":${b}}`).ok).toBe(false);
      }),
      { seed: 20261125 },
    );
  });
});
