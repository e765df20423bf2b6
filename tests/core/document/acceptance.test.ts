import { describe, expect, test } from 'vitest';
import {
  acceptIssue,
  applyFix,
  documentSchema,
  readAs,
  withAcceptances,
  withdrawAcceptance,
  type Issue,
} from '../../../src/core/index.ts';
import { there } from '../draw.ts';
import { sound, told } from '../lint/cases.ts';

const draft = sound({ goal: undefined });
const noGoal = there(told(draft).issues.find(({ code }) => code === 'no-goal'));
const accepted = acceptIssue(draft.document, noGoal, 'It only informs.');
const toldOf = (document: typeof accepted) => told({ ...draft, document }).issues;

describe('accepting', () => {
  test('marks the issue with the note', () => {
    expect(accepted.accepted).toEqual([{ code: 'no-goal', setting: 'goal', note: 'It only informs.' }]);
    expect(toldOf(accepted)).toEqual([{ ...noGoal, accepted: 'It only informs.' }]);
    expect(readAs('wend.document', documentSchema, JSON.parse(JSON.stringify(accepted)))).toMatchObject({
      ok: true,
      value: { accepted: accepted.accepted },
    });
  });
  test('again with another note replaces the note, and with the same changes nothing', () => {
    expect(acceptIssue(accepted, noGoal, 'Later.').accepted).toEqual([
      { ...accepted.accepted?.[0], note: 'Later.' },
    ]);
    expect(acceptIssue(accepted, noGoal, 'It only informs.')).toBe(accepted);
  });
  test('is not possible for errors, not even in a file that says so', () => {
    const broken = { ...draft.document, name: '' };
    const error = there(toldOf(broken).find(({ code }) => code === 'no-journey-name'));
    expect(acceptIssue(broken, error, 'Whatever')).toBe(broken);
    const entry = { code: 'no-journey-name', setting: 'name', note: 'Whatever' };
    const found = toldOf({ ...broken, accepted: [entry] });
    expect(found.find(({ code }) => code === 'no-journey-name')).toEqual(error);
    expect(found.map(({ code }) => code)).toContain('stale-acceptance');
  });
  test('is of one place, not of every issue with the code', () => {
    const elsewhere: Issue = { ...noGoal, setting: 'elsewhere' };
    expect(
      toldOf(acceptIssue(draft.document, elsewhere, 'x')).find(({ code }) => code === 'no-goal'),
    ).toEqual(noGoal);
  });
  test('goes along in what is compiled by leaving it out', () => {
    const { document, emails } = sound();
    expect(told({ document: { ...document, accepted: [] }, emails }).issues).toEqual([]);
  });
});

test('what was accepted of a whole email is accepted wherever in it the same is told, and only there', () => {
  const at = (setting: string, node = 'm'): Issue => ({ ...noGoal, code: 'too-personal', node, setting });
  const document = acceptIssue(draft.document, at('email'), 'They asked for it.');
  const marked = withAcceptances(document, [
    at('email/subject'),
    at('email/blocks/b'),
    at('emails'),
    at('email/subject', 'n'),
  ]);
  expect(marked.map(({ code, accepted: note }) => [code, note])).toEqual([
    ['too-personal', 'They asked for it.'],
    ['too-personal', 'They asked for it.'],
    ['too-personal', undefined],
    ['too-personal', undefined],
  ]);
  expect(withAcceptances(document, []).map(({ code }) => code)).toEqual(['stale-acceptance']);
  expect(withdrawAcceptance(document, at('email/subject'))).toEqual(draft.document);
  // An acceptance of one place is of that place alone.
  const one = acceptIssue(draft.document, at('email/subject'), 'Here only.');
  expect(withAcceptances(one, [at('email')]).map(({ accepted: note }) => note)).toEqual([
    undefined,
    undefined,
  ]);
  expect(withdrawAcceptance(one, at('email'))).toBe(one);
});

describe('withdrawing', () => {
  test('gives back a document like the one before', () => {
    expect(withdrawAcceptance(accepted, noGoal)).toEqual(draft.document);
    expect(toldOf(withdrawAcceptance(accepted, noGoal))).toEqual([noGoal]);
  });
  test('of what was not accepted changes nothing', () => {
    expect(withdrawAcceptance(draft.document, noGoal)).toBe(draft.document);
    expect(withdrawAcceptance(accepted, { ...noGoal, node: 'm' })).toBe(accepted);
  });
});

test('a fix that no longer fits changes nothing', () => {
  const { document } = sound();
  const changes = [
    { change: 'remove', node: 'gone' },
    { change: 'settings', node: 'gone', set: { for: 'P1D' } },
    { change: 'insert', from: 'gone', outlet: 'next', kind: 'wait', settings: {} },
    { change: 'insert', from: 'm', outlet: 'next', kind: 'teleport', settings: {} },
    { change: 'tidy-lines' },
    { change: 'withdraw', code: 'no-goal' },
  ] as const;
  for (const change of changes) expect(applyFix(document, { changes: [change] })).toBe(document);
});
