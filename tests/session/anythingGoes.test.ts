import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addNode, addNote, addSection, addToSection, blankDocument, blankEmail, canonicalJson, changeJourney, changeNote, changeSection,
  changeSettings, clippingOf, connect, describeNode, disconnect, dissolveSections, documentSchema, editDocument, graphOf, inOrder,
  leadPast, moveNodes, moveStep, newNode, nodeKind, nodeKindNames, noteColours, outletsOf, putClipping, putEmails, readAs,
  readClipping, removeNodes, removeNotes, tidied, waysInOrder, moveWay, withNewIds,
  type Draft, type Edit, type JourneyDocument,
} from '../../src/core/index.ts'; // oxfmt-ignore
import { createSession } from '../../src/session/createSession.ts';
import type { Session } from '../../src/session/Session.ts';
import { rendering, shared } from '../core/draw.ts';

const sequences = 50;
const most = 200;

/** A number that is given a meaning when it is known what there is to choose from. */
const pick = fc.nat({ max: 1_000_000 });
const operation = fc.record({
  what: fc.constantFrom(
    'add', 'add', 'add', 'behind', 'behind', 'connect', 'connect', 'cut', 'move', 'name', 'set', 'write', 'remove', 'paste', 'moveStep',
    'leadPast', 'reorder', 'note', 'rewrite', 'unnote', 'section', 'join', 'dissolve', 'tidy', 'settings', 'undo', 'undo', 'redo', 'reload',
  ), // oxfmt-ignore
  a: pick,
  b: pick,
  c: pick,
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const from = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];

/** Every edit that a person has, as the canvas, the outline and the forms make them. */
function editOf({ what, a, b, c, text }: Operation, { document, emails }: Draft, newId: () => string): Edit {
  const graph = graphOf(document);
  const node = from(document.nodes, a);
  const id = node?.id ?? 'nobody';
  const other = from(document.nodes, b)?.id ?? 'nobody';
  const outlet = (node && from(outletsOf(node), c)?.id) ?? 'next';
  const note = from(document.notes ?? [], a)?.id ?? 'nothing';
  const section = from(document.sections ?? [], b)?.id ?? 'nothing';
  const some = new Set([id, other]);
  const on = (edit: (document: JourneyDocument) => JourneyDocument) => editDocument(edit);
  switch (what) {
    case 'add':
    case 'behind': {
      const kind = from(nodeKindNames, a + b) ?? 'trigger';
      const made = newNode(newId(), kind, { x: (a % 900) - 450, y: b % 900 }, nodeKind(kind).blank);
      const add = on((now) => addNode(now, made));
      return what === 'add'
        ? add
        : inOrder(
            add,
            on((now) => connect(now, { from: id, outlet, to: made.id })),
          );
    }
    case 'connect':
      return on((now) => connect(now, { from: id, outlet, to: other }));
    case 'cut':
      return on((now) => disconnect(now, graph.outgoing(id).slice(0, 1)));
    case 'move':
      return on((now) => moveNodes(now, new Map([[id, { x: b % 2_000, y: c % 2_000 }]])));
    case 'name':
      return on((now) => describeNode(now, id, { name: text, note: text, mindset: text }));
    case 'set':
      return on((now) => changeSettings(now, id, node ? nodeKind(node.kind).blank : {}));
    case 'write': {
      if (!node || !('email' in nodeKind(node.kind).fields('draft'))) return (draft) => draft;
      const email = { ...blankEmail(newId()), name: text };
      return inOrder(
        putEmails(email),
        on((now) => changeSettings(now, id, { email: email.id })),
      );
    }
    case 'remove':
      return on((now) => removeNodes(now, some));
    case 'paste': {
      const copied = readClipping(JSON.stringify(clippingOf({ document, emails }, some, new Set([note]))));
      if (!copied.ok) throw new Error(`what was copied cannot be read: ${copied.issues[0]?.message}`);
      return putClipping(withNewIds(copied.value, newId, emails), { x: 40, y: 40 });
    }
    case 'moveStep':
      return on((now) => moveStep(now, id, [{ from: other, outlet }]));
    case 'leadPast':
      return on((now) => {
        const led = leadPast(now, id);
        return led.allowed ? led.document : now;
      });
    case 'reorder':
      return on((now) => (node && waysInOrder(node) ? moveWay(now, id, outlet, b % 2 ? 1 : -1) : now));
    case 'note': {
      const colour = from(noteColours, c) ?? 'yellow';
      const place = { position: { x: a % 500, y: b % 500 }, size: { width: 240, height: 160 } };
      return on((now) => addNote(now, { id: newId(), text, colour, ...place }));
    }
    case 'rewrite':
      return on((now) => changeNote(now, note, { text }));
    case 'unnote':
      return on((now) => removeNotes(now, new Set([note])));
    case 'section':
      return on((now) => addSection(now, { id: newId(), name: text, members: [...some] }));
    case 'join':
      return inOrder(on((now) => addToSection(now, section, [...some])), on((now) => changeSection(now, section, { name: text }))); // oxfmt-ignore
    case 'dissolve':
      return on((now) => dissolveSections(now, new Set([section])));
    case 'tidy':
      return on((now) => tidied(now, () => ({ width: 240, height: 60 })));
    case 'settings':
      return on((now) => changeJourney(now, { name: text, priority: a % 101 }));
    default:
      return (draft) => draft;
  }
}

const textOf = (draft: Draft): string => canonicalJson(draft);

function open(draft: Draft, saved: (draft: Draft) => void): Session {
  const save = (_: Draft, next: Draft) => {
    saved(next);
    return Promise.resolve({ ok: true as const });
  };
  return createSession({
    draft,
    shared,
    version: 1,
    render: rendering,
    compileEmail: async (email) => rendering(email),
    save,
  });
}

/** As storage gives it back. */
function reread({ document, emails }: Draft): Draft {
  const read = readAs<JourneyDocument>('wend.document', documentSchema, JSON.parse(JSON.stringify(document)));
  if (!read.ok) throw new Error(`not readable: ${JSON.stringify(read.issues)}`);
  return { document: read.value, emails: JSON.parse(JSON.stringify(emails)) as Draft['emails'] }; // what was just written
}

test(`${sequences * most} random edits, undos, redos, pastes and reloads lose nothing and spoil nothing`, async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: most, maxLength: most }), async (operations) => {
      let ids = 0;
      const newId = () => `i${++ids}`;
      let saved: Draft | undefined;
      let session = open(
        { document: blankDocument('j', 'Journey', 'UTC'), emails: {} },
        (draft) => (saved = draft),
      );
      // The journey after each step of its history, the same in words, and where in it we are.
      let drafts = [session.store.getState().draft];
      let texts = drafts.map(textOf);
      let at = 0;
      for (const each of operations) {
        const before = session.store.getState().draft;
        if (each.what === 'undo') {
          session.undo();
          at = Math.max(0, at - 1);
        } else if (each.what === 'redo') {
          session.redo();
          at = Math.min(texts.length - 1, at + 1);
        } else if (each.what === 'reload') {
          await session.flush();
          session.dispose();
          expect(textOf(saved ?? before), 'what was stored').toBe(texts[at]);
          expect(drafts.map(textOf), 'nothing was changed in place').toEqual(texts);
          saved = undefined;
          session = open(reread(before), (draft) => (saved = draft));
          drafts = [session.store.getState().draft];
          texts = drafts.map(textOf);
          expect(texts).toEqual([textOf(before)]);
          at = 0;
        } else if (session.apply(each.what, editOf(each, before, newId))) {
          const after = session.store.getState().draft;
          const text = textOf(after);
          applied += 1;
          drafts = [...drafts.slice(0, at + 1), after];
          texts = [...texts.slice(0, at + 1), text];
          at += 1;
          expectSound(before, after, text, each.what);
        }
        expect(session.store.getState().draft, each.what).toBe(drafts[at]);
      }
      await session.flush();
      expect(textOf(saved ?? drafts[0] ?? session.store.getState().draft), 'what is stored').toBe(texts[at]);
      expect(drafts.map(textOf), 'nothing was changed in place').toEqual(texts);
      for (let step = 0; step < texts.length; step++) session.undo();
      expect(session.store.getState().draft).toBe(drafts[0]);
      for (let step = 0; step < texts.length; step++) session.redo();
      expect(session.store.getState().draft).toBe(drafts.at(-1));
      session.dispose();
    }),
    { seed: 20_261_123, numRuns: sequences, endOnFailure: true },
  );
  // Most of them do something.
  expect(applied).toBeGreaterThan((sequences * most) / 4);
}, 120_000);

const taking = new Set(['remove', 'unnote']);

/** A readable document, with ids that are all different, and with every step that was not deleted. */
function expectSound(before: Draft, after: Draft, text: string, what: string): void {
  expect(textOf(reread(after)) === text, `${what}: reads back as it is`).toBe(true);
  const ids = new Set(after.document.nodes.map(({ id }) => id));
  expect(ids.size, `${what}: ids are unique`).toBe(after.document.nodes.length);
  const lost = before.document.nodes.filter(({ id }) => !ids.has(id));
  if (!taking.has(what)) expect(lost, `${what}: no step is lost`).toEqual([]);
}
