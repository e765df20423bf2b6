import { expect, test } from 'vitest';
import {
  blankPreferences,
  newNode,
  readAs,
  workspaceSchema,
  type EmailLook,
  type Workspace,
} from '../../src/core/index.ts';
import { withFreshIds } from '../../src/library/withFreshIds.ts';
import { copyDraft } from '../../src/library/copyDraft.ts';
import { drawDraft, drawEmail, drawSample } from './sampleDraft.ts';
import { expectOk, freshRepository } from './freshRepository.ts';

const stored = freshRepository();

/** A journey whose second node sends `email` and whose audience asks for it. */
function sending(id: string, email: string) {
  const { document } = drawDraft(id);
  const nodes = document.nodes.map((node, index) =>
    index === 1 ? newNode(node.id, node.kind, node.position, { email }) : node,
  );
  return { ...document, nodes, audience: { email, did: 'opened' as const } };
}
const workspaceOf = (prefix: string): Workspace => ({
  format: 'wend.workspace/1',
  brand: { name: prefix, address: '', sender: { name: '', address: '' } },
  topics: { [`${prefix}-news`]: { name: 'News', description: '', transactional: false, default: 'in' } },
  segments: {},
  policies: {},
  journeys: [sending(prefix, `${prefix}-mail`)],
  emails: [drawEmail(`${prefix}-mail`, 'Hello'), drawEmail(`${prefix}-spare`, 'Spare')],
  samples: [drawSample(`${prefix}-ada`)],
});
let made = 0;
const newId = () => `new${(made += 1)}`;

test('a workspace goes out as it came in, and its file is read again', async () => {
  const repository = stored.tab();
  await expectOk(repository.importWorkspace(workspaceOf('a'), 'replace'));
  const { workspace, leftOut } = await expectOk(repository.exportWorkspace());
  expect(workspace).toEqual(workspaceOf('a'));
  expect(leftOut).toEqual([]);
  expect(readAs('wend.workspace', workspaceSchema, JSON.parse(JSON.stringify(workspace)))).toMatchObject({
    ok: true,
  });
});

test('an imported journey holds the emails it refers to, and no other', async () => {
  const repository = stored.tab();
  await expectOk(repository.importWorkspace(workspaceOf('a'), 'replace'));
  expect(Object.keys((await expectOk(repository.open('a'))).draft.emails)).toEqual(['a-mail']);
});

test('replacing leaves only what the file holds and what nobody can read; it can be undone', async () => {
  const repository = stored.tab();
  await expectOk(repository.importWorkspace(workspaceOf('a'), 'replace'));
  await expectOk(repository.create(drawDraft('odd')));
  await stored.raw(async (database) => {
    await database.put('heads', { id: 'odd', revision: 5, editedAt: 5, head: null });
  });
  const before = await expectOk(repository.open('a'));
  const undo = await expectOk(repository.importWorkspace(workspaceOf('b'), 'replace'));
  const after = await expectOk(repository.list());
  expect(after.journeys.map(({ draft }) => draft.document.id)).toEqual(['b']);
  expect(after.unreadable.map(({ id }) => id)).toEqual(['odd']);
  expect(await stored.raw((database) => database.getAllKeys('emails'))).toEqual([
    'b-mail',
    'b-spare',
    'odd-bye',
    'odd-hello',
  ]);
  expect((await expectOk(repository.shared())).value.brand.name).toBe('b');

  await expectOk(repository.restore(undo));
  expect(await expectOk(repository.open('a'))).toEqual(before);
  expect((await expectOk(repository.shared())).value.brand.name).toBe('a');
});

test('adding refuses ids that are taken, whole; with fresh ids it fits beside', async () => {
  const repository = stored.tab();
  await expectOk(repository.importWorkspace(workspaceOf('a'), 'replace'));
  const { workspace: present } = await expectOk(repository.exportWorkspace());
  expect(await repository.importWorkspace(workspaceOf('a'), 'add')).toMatchObject({
    ok: false,
    reason: 'conflict',
  });
  expect((await expectOk(repository.exportWorkspace())).workspace).toEqual(present);

  await expectOk(repository.importWorkspace(withFreshIds(workspaceOf('a'), present, newId), 'add'));
  await expectOk(repository.importWorkspace(workspaceOf('b'), 'add'));
  const { journeys } = await expectOk(repository.list());
  expect(journeys).toHaveLength(3);
  const copy = journeys.find(({ draft }) => draft.document.id.startsWith('new'))?.draft;
  const [email] = Object.keys(copy?.emails ?? {});
  expect(email).toMatch(/^new/);
  expect(copy?.document.audience).toEqual({ email, did: 'opened' });
  expect(copy?.document.nodes[1]?.settings).toMatchObject({ email });
  // What was here keeps its brand and gains the topics.
  const { value } = await expectOk(repository.shared());
  expect([value.brand.name, Object.keys(value.topics).sort()]).toEqual(['a', ['a-news', 'b-news']]);
});

test('a copy has emails of its own; what people’s data hold is left alone', () => {
  const document = sending('a', 'a-mail');
  const emails = { 'a-mail': drawEmail('a-mail', 'Hello') };
  const copy = copyDraft({ document, emails }, 'b', 'Copy', newId);
  const [id] = Object.keys(copy.emails);
  expect(id).not.toBe('a-mail');
  expect(copy.document).toMatchObject({ id: 'b', name: 'Copy', audience: { email: id } });
  expect(copy.emails[id ?? '']).toMatchObject({ id });

  const sample = drawSample('ada');
  const event = {
    type: 'track' as const,
    event: 'E',
    after: 'PT1H',
    properties: { email: 'a-mail', journey: 'a' },
  };
  const workspace = {
    ...workspaceOf('a'),
    samples: [{ ...sample, scenario: { ...sample.scenario, events: [event] } }],
  };
  const fresh = withFreshIds(workspace, workspace, newId);
  expect(fresh.samples[0]?.scenario.events).toEqual([event]);
  expect(fresh.samples[0]?.id).not.toBe('ada');
});

test('references of every kind follow a new id, and what people’s data hold does not', () => {
  const update = newNode('u', 'update', { x: 0, y: 0 }, { set: { email: 'a-mail', journey: 'a' } });
  const start = newNode('s', 'startJourney', { x: 0, y: 0 }, { journey: 'a' });
  const document = { ...sending('a', 'a-mail'), nodes: [update, start] };
  const sample = drawSample('ada');
  const workspace: Workspace = {
    ...workspaceOf('a'),
    journeys: [document],
    segments: { been: { name: 'Been there', rule: { in: 'a', state: 'completed' } } },
    policies: { sunset: { after: 'P90D', journey: 'a', attempts: 3 } },
    samples: [
      {
        ...sample,
        scenario: {
          ...sample.scenario,
          events: [{ type: 'manual', after: 'PT1H', journey: 'a', properties: { journey: 'a' } }],
          pins: { 'a/split': 'b', 'other/split': 'a' },
          webhooks: { 'a/hook': 'failed' },
        },
      },
    ],
  };
  const fresh = withFreshIds(workspace, workspace, newId);
  const id = fresh.journeys[0]?.id ?? '';
  expect(id).not.toBe('a');
  expect(fresh.journeys[0]?.nodes.map(({ settings }) => settings)).toEqual([
    update.settings,
    { journey: id },
  ]);
  expect(fresh.segments['been']?.rule).toEqual({ in: id, state: 'completed' });
  expect(fresh.policies.sunset?.journey).toBe(id);
  expect(fresh.samples[0]?.scenario).toMatchObject({
    events: [{ journey: id, properties: { journey: 'a' } }],
    pins: { [`${id}/split`]: 'b', 'other/split': 'a' },
    webhooks: { [`${id}/hook`]: 'failed' },
  });
});

test('the sample workspace is written once, and never into a database that was used', async () => {
  const [one, two] = [stored.tab(), stored.tab()];
  const sample = () => Promise.resolve(workspaceOf('a'));
  const seeded = await Promise.all([expectOk(one.seed(sample)), expectOk(two.seed(sample))]);
  expect(seeded.filter(Boolean)).toEqual([true]);
  await expectOk(one.remove('a'));
  expect(await expectOk(two.seed(sample))).toBe(false);
  expect((await expectOk(one.list())).journeys).toEqual([]);
});

test('who has journeys already gets no sample', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft()));
  expect(await expectOk(repository.seed(() => Promise.resolve(workspaceOf('a'))))).toBe(false);
});

test('the brand’s look and the preference page go along; what is here already wins where a file is added', async () => {
  const repository = stored.tab();
  const preferences = {
    ...blankPreferences,
    title: 'Choose',
    frequencies: [{ label: 'Weekly', max: 1, per: 'P7D' }],
  };
  const look: EmailLook = {
    accent: '#112233',
    logo: { src: 'https://example.com/l.png', alt: 'A', width: 120 },
  };
  const plain = workspaceOf('a');
  const full: Workspace = { ...plain, brand: { ...plain.brand, look }, preferences };
  await expectOk(repository.importWorkspace(full, 'replace'));
  expect((await expectOk(repository.exportWorkspace())).workspace).toEqual(full);
  await expectOk(repository.importWorkspace({ ...workspaceOf('b'), preferences: blankPreferences }, 'add'));
  expect((await expectOk(repository.shared())).value).toMatchObject({
    brand: { name: 'a', look },
    preferences,
  });

  await expectOk(repository.importWorkspace(workspaceOf('c'), 'replace'));
  expect((await expectOk(repository.shared())).value).not.toHaveProperty('preferences');
  await expectOk(repository.importWorkspace({ ...workspaceOf('d'), preferences }, 'add'));
  expect((await expectOk(repository.shared())).value).toMatchObject({ brand: { name: 'c' }, preferences });
});
