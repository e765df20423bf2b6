import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyFix, changeJourney, changeSettings, checkJourney, compileAndCheck, describeNode, disconnect, journeySchema, outletsOf, readAs, readJson,
  removeNodes, workspaceSchema, type JourneyDocument, type LintContext, type RenderedEmail, type Workspace,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { fullRendering } from './cases.ts';

const deep = process.env['WEND_DEEP'] === '1';
const folder = 'public/templates';
const workspaces = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): Workspace => {
    const json = readJson(readFileSync(`${folder}/${file}`, 'utf8'));
    const read = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
    if (!read.ok) throw new Error(file);
    return read.value;
  });

type Around = LintContext & { rendered: Record<string, RenderedEmail> };
const aroundOf = (workspace: Workspace): Around => ({
  ...workspace,
  emails: Object.fromEntries(workspace.emails.map((email) => [email.id, email])),
  rendered: Object.fromEntries(workspace.emails.map((email) => [email.id, fullRendering(email)])),
});
const judge = (document: JourneyDocument, around: Around) =>
  compileAndCheck(document, around, around.rendered, 1);

/** The same values as other objects, of which nobody remembers anything. */
const strange = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const patches: readonly object[] = [
  { for: 'P5D' }, { for: 'PT0S' }, { for: undefined }, { timeSensitive: true }, { topic: undefined }, { topic: 'offers' },
  { branches: [{ id: 'yes', label: 'Yes', when: { tag: 'vip' } }] }, { branches: [] }, { timeout: 'P40D' }, { until: { attribute: 'renewsOn' } },
  { branches: [{ id: 'yes', label: 'Yes', when: { email: 'any', did: 'opened' } }, { id: 'b', label: 'B', when: { email: 'any', did: 'opened' } }] },
  { on: { event: { event: 'Order Completed' } } }, { on: { manual: true } }, { reason: '' }, { email: 'gone' },
]; // oxfmt-ignore

const edit = fc.record({
  what: fc.constantFrom('settings', 'name', 'cut', 'remove', 'goal', 'reentry', 'exits', 'fix'),
  at: fc.nat(40),
  with: fc.nat(patches.length - 1),
});

function apply(
  document: JourneyDocument,
  around: Around,
  { what, at, with: choice }: { what: string; at: number; with: number },
): JourneyDocument {
  const node = document.nodes[at % Math.max(1, document.nodes.length)];
  if (!node) return document;
  switch (what) {
    case 'settings':
      return changeSettings(document, node.id, patches[choice] ?? {});
    case 'name':
      return describeNode(document, node.id, { name: choice % 2 === 0 ? 'The same' : `Name ${choice}` });
    case 'cut': {
      const outlet = outletsOf(node)[0]?.id ?? 'next';
      return disconnect(
        document,
        document.edges.filter((edge) => edge.from === node.id && edge.outlet === outlet),
      );
    }
    case 'remove':
      return removeNodes(document, new Set([node.id]));
    case 'goal':
      return changeJourney(document, { goal: undefined });
    case 'reentry':
      return changeJourney(document, { reentry: { mode: 'always' } });
    case 'exits':
      return changeJourney(document, { exits: [{ id: 'e', when: { tag: 'vip' }, reason: 'VIP' }] });
    default: {
      const { fix } = judge(document, around).issues.find((issue) => issue.fix) ?? {};
      return fix ? applyFix(document, fix) : document;
    }
  }
}

describe('after any edits', () => {
  test('what is remembered says the same as judging everything anew, and what compiles is read back without a word', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...workspaces),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (workspace, edits) => {
          const around = aroundOf(workspace);
          let [document] = workspace.journeys;
          if (!document) throw new Error('a template without a journey');
          for (const one of edits) {
            document = apply(document, around, one);
            const remembered = judge(document, around);
            const anew = judge(strange(document), aroundOf(strange(workspace)));
            expect(remembered.issues).toEqual(anew.issues);
            expect(remembered.journey?.digest).toBe(anew.journey?.digest);
            if (!remembered.journey) continue;
            const read = readAs('wend.journey', journeySchema, strange(remembered.journey));
            expect(read.ok ? checkJourney(read.value) : read.issues).toEqual([]);
          }
        },
      ),
      { seed: 20261123, numRuns: deep ? 600 : 25 },
    );
  }, 60_000);

  test('what did not change is the very same object in the journey', () => {
    const [workspace] = workspaces;
    const [document] = workspace?.journeys ?? [];
    if (!workspace || !document) throw new Error('no template');
    const around = aroundOf(workspace);
    const before = judge(document, around).journey;
    const [, second] = document.nodes;
    const after = judge(describeNode(document, second?.id ?? '', { note: 'Looked at.' }), around).journey;
    const changed = Object.keys(before?.steps ?? {}).filter((id) => before?.steps[id] !== after?.steps[id]);
    expect(changed).toEqual([second?.id]);
  });
});
