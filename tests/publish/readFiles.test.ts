import { describe, expect, it } from 'vitest';
import { digestOf, limits, type Journey, type Workspace } from '../../src/core/index.ts';
import { fileText } from '../../src/publish/fileText.ts';
import { journeyText } from '../../src/publish/journeyFile.ts';
import { readJourneyFile } from '../../src/publish/readJourneyFile.ts';
import { readWorkspaceFile, workspaceText } from '../../src/publish/workspaceFile.ts';
import { shared } from '../core/draw.ts';
import { drawSample } from '../library/sampleDraft.ts';
import { readyDraft, readyJourney } from './builders.ts';

const journey = readyJourney(2);
/** The journey with something changed, signed anew so that only the change is wrong. */
const changed = (change: object): string => {
  const next = { ...journey, ...change };
  return JSON.stringify({ ...next, digest: digestOf(next) });
};
const withSteps = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}`, { kind: 'exit', reason: 'x' }]),
  );
const deep = (depth: number): object => (depth === 0 ? { tag: 'x' } : { not: deep(depth - 1) });
const [[emailId, mail] = []] = Object.entries(journey.emails);

describe('a journey file', () => {
  it('comes back as it went out', () => {
    const read = readJourneyFile(journeyText(journey));
    expect(read.ok && read.value).toEqual(journey);
  });

  it.each<[string, string, string, string | undefined]>([
    ['garbage', 'Liebe Grüße', 'not-json', ''],
    ['nothing', '', 'not-json', ''],
    ['another format', '{"format":"wend.workspace/1"}', 'unknown-format', '/format'],
    ['no format', '[]', 'unknown-format', '/format'],
    ['a newer version', changed({ format: 'wend.journey/2' }), 'newer-version', '/format'],
    [
      'a forbidden id',
      journeyText(journey).replace('"steps": {', '"steps": {"__proto__": {"kind":"exit","reason":"x"},'),
      'forbidden-name',
      '/steps/__proto__',
    ],
    [
      'an id that is none',
      changed({ steps: { ...journey.steps, '-x': { kind: 'exit', reason: 'x' } } }),
      'bad-value',
      '/steps/-x',
    ],
    ['an unknown member', changed({ surprise: 1 }), 'unknown-member', '/surprise'],
    ['a missing member', changed({ triggers: undefined }), 'missing-member', '/triggers'],
    [
      'a dangling reference',
      changed({ triggers: journey.triggers.map((each) => ({ ...each, next: 'gone' })) }),
      'bad-reference',
      '/triggers/0/next',
    ],
    ['a changed content', journeyText({ ...journey, name: 'Another' }), 'digest-differs', '/digest'],
    [
      'too many steps',
      changed({ steps: { ...journey.steps, ...withSteps(limits.steps.max) } }),
      'too-many-steps',
      '/steps',
    ],
    [
      'too long a name',
      changed({ name: 'é'.repeat(limits.nameGraphemes.max + 1) }),
      'name-too-long',
      '/name',
    ],
    ['too deep a rule', changed({ audience: deep(limits.ruleDepth.max + 1) }), 'rule-too-deep', '/audience'],
    ['too deep a value', `${'['.repeat(300)}${']'.repeat(300)}`, 'too-deep', undefined],
    [
      'too large an email',
      changed({ emails: { [emailId ?? '']: { ...mail, html: 'x'.repeat(limits.emailBytes.max + 1) } } }),
      'email-too-large',
      `/emails/${emailId}`,
    ],
    ['too large a file', `"${'x'.repeat(limits.fileBytes.max)}"`, 'file-too-large', ''],
  ])('with %s is refused by code, path and remedy', (_, text, code, path) => {
    const read = readJourneyFile(text);
    if (read.ok) throw new Error('it was read');
    expect(read.issues.map((each) => each.code)).toContain(code);
    const found = read.issues.find((each) => each.code === code);
    if (path !== undefined) expect(found?.path).toBe(path);
    expect(found?.message).not.toBe('');
    expect(found?.remedy).not.toBe('');
  });

  it('tells all that is wrong at once', () => {
    const read = readJourneyFile(
      changed({ priority: 101, timeZone: 'Mars/Olympus', surprise: 1 } satisfies Partial<
        Record<keyof Journey | 'surprise', unknown>
      >),
    );
    expect(new Set(read.ok ? [] : read.issues.map(({ path }) => path))).toEqual(
      new Set(['/priority', '/surprise', '/timeZone']),
    );
  });
});

const draft = readyDraft();
const workspace: Workspace = {
  format: 'wend.workspace/1',
  ...shared,
  journeys: [draft.document],
  emails: Object.values(draft.emails),
  samples: [drawSample('ada')],
};
const written = (change: object) => JSON.stringify({ ...workspace, ...change });

describe('a workspace file', () => {
  it('comes back as it went out', () => {
    const { text, tooLarge } = workspaceText(workspace);
    expect(tooLarge).toBe(false);
    const read = readWorkspaceFile(text);
    expect(read.ok && read.value).toEqual(workspace);
  });

  it.each<[string, string, string, string]>([
    ['another format', '{"format":"wend.journey/1"}', 'unknown-format', '/format'],
    ['a newer version', '{"format":"wend.workspace/2"}', 'newer-version', '/format'],
    [
      'a journey twice',
      written({ journeys: [draft.document, draft.document] }),
      'duplicate-id',
      '/journeys/1/id',
    ],
    [
      'a sample twice',
      written({ samples: [drawSample('a'), drawSample('a')] }),
      'duplicate-id',
      '/samples/1/id',
    ],
    [
      'a step twice',
      written({
        journeys: [{ ...draft.document, nodes: [...draft.document.nodes, draft.document.nodes[0]] }],
      }),
      'duplicate-id',
      `/journeys/0/nodes/${draft.document.nodes.length}/id`,
    ],
    [
      'a dangling line',
      written({ journeys: [{ ...draft.document, edges: [{ from: 't', outlet: 'next', to: 'gone' }] }] }),
      'bad-reference',
      '/journeys/0/edges/0/to',
    ],
    [
      'an ill-formed email',
      written({ emails: [{ id: 'x', name: 'n' }] }),
      'missing-member',
      '/emails/0/document',
    ],
    [
      'too many attributes',
      written({
        samples: [
          {
            id: 'a',
            scenario: {
              ...drawSample('a').scenario,
              subscriber: {
                id: 'a',
                attributes: Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`a${index}`, 1])),
              },
            },
          },
        ],
      }),
      'too-many-attributes',
      '/samples/0/scenario/subscriber/attributes',
    ],
    [
      'too many events',
      written({
        samples: [
          {
            id: 'a',
            scenario: {
              ...drawSample('a').scenario,
              events: Array.from({ length: limits.scenarioEvents.max + 1 }, () => ({
                after: 'PT1S',
                type: 'track',
                event: 'e',
              })),
            },
          },
        ],
      }),
      'too-many-events',
      '/samples/0/scenario/events',
    ],
    [
      'too large an email',
      written({ emails: [{ id: 'x', locked: { ...mail, html: 'x'.repeat(limits.emailBytes.max) } }] }),
      'email-too-large',
      '/emails/0',
    ],
  ])('with %s is refused by code, path and remedy', (_, text, code, path) => {
    const read = readWorkspaceFile(text);
    expect(read.ok ? [] : read.issues).toContainEqual(
      expect.objectContaining({ code, path, remedy: expect.stringMatching(/./) }),
    );
  });
});

describe('a chosen file', () => {
  it('is read as UTF-8', async () => {
    expect(await fileText(new Blob(['Grüße 👋']))).toEqual({ ok: true, value: 'Grüße 👋' });
  });
  it('is not read at all where it is too large', async () => {
    const huge = Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(new Error('read')) });
    Object.defineProperty(huge, 'size', { value: limits.fileBytes.max + 1 });
    expect(await fileText(huge)).toMatchObject({ ok: false, issues: [{ code: 'file-too-large' }] });
  });
  it('says what keeps it from being read', async () => {
    expect(await fileText(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]))).toMatchObject({
      ok: false,
      issues: [{ code: 'not-json', message: expect.stringContaining('UTF-8') }],
    });
    const gone = Object.assign(new Blob(['x']), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(await fileText(gone)).toMatchObject({
      ok: false,
      issues: [{ code: 'not-json', message: expect.stringContaining('cannot be opened') }],
    });
  });
});
