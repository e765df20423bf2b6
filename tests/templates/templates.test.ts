import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compileAndCheck,
  differences,
  graphOf,
  isTrigger,
  link,
  mergeTagsOf,
  outletsOf,
  readAs,
  readJson,
  simulate,
  workspaceSchema,
  type EmailBlock,
  type Issue,
  type JourneyDocument,
  type RenderedEmail,
  type Sample,
  type Simulation,
  type StoredEmail,
  type Workspace,
} from '../../src/core/index.ts';
import { fillIn } from '../../src/email/fillIn.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';

const folder = 'public/templates';
const ids = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** A template as people get it: read through the same door as any file from outside. */
function open(id: string): { workspace: Workspace; document: JourneyDocument } {
  const json = readJson(readFileSync(`${folder}/${id}.json`, 'utf8'));
  const read = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
  if (!read.ok) throw new Error(`${id}: ${words(read.issues).join('; ')}`);
  const [document, ...more] = read.value.journeys;
  if (!document || more.length > 0) throw new Error(`${id} holds ${1 + more.length} journeys`);
  return { workspace: read.value, document };
}

const words = (issues: readonly Issue[]): string[] =>
  issues.map(
    ({ code, severity, node = '', path = '', message }) => `${severity} ${code} ${node}${path}: ${message}`,
  );

function compiled({ workspace, document }: ReturnType<typeof open>) {
  const rendered: Record<string, RenderedEmail> = Object.fromEntries(
    workspace.emails.map((email) => [email.id, renderEmail(email, workspace, document.utm)]),
  );
  const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
  const context = { ...workspace, emails, today: '2026-03-02' };
  return { rendered, ...compileAndCheck(document, context, rendered, 1) };
}

function travel(template: ReturnType<typeof open>): { sample: Sample; simulation: Simulation }[] {
  const { issues, journey } = compiled(template);
  if (!journey) throw new Error(words(issues).join('; '));
  const linked = link(journey);
  if (!linked.ok) throw new Error(words(linked.issues).join('; '));
  return template.workspace.samples.map((sample) => ({
    sample,
    simulation: simulate(linked.linked, sample.scenario),
  }));
}

/** Every trigger that let somebody in, every step that somebody came to, and every way out that somebody took. */
function coveredBy(simulations: readonly Simulation[]): Set<string> {
  const covered = new Set<string>();
  for (const { entries } of simulations)
    for (const { did, step, why } of entries) {
      if (step !== undefined && (did === 'entered' || did === 'arrived')) covered.add(step);
      if (why.code === 'arrival' || why.code === 'end') covered.add(`${why.from}/${why.outlet}`);
    }
  return covered;
}

const documentOf = (email: StoredEmail) => {
  if ('locked' in email) throw new Error(`${email.id} cannot be edited`);
  return email.document;
};
const blocksOf = (email: StoredEmail): EmailBlock[] =>
  documentOf(email).sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks));

test('there are the twelve templates of the library', () => {
  expect(ids.toSorted()).toEqual([
    'birthday',
    'browse-abandonment',
    'cart-recovery',
    'first-category-welcome',
    'lead-nurture',
    'post-purchase',
    'renewal',
    'saas-onboarding',
    'trial-to-paid',
    'webinar',
    'welcome',
    'win-back',
  ]);
});

describe.each(ids)('%s', (id) => {
  const template = open(id);
  const { workspace, document } = template;
  const emailSteps = document.nodes.filter((node) => node.kind === 'email');

  test('is complete: nothing to put right, no warning, no hint, and none accepted', () => {
    expect(document.id).toBe(id);
    expect(words(compiled(template).issues)).toEqual([]);
    expect(Object.keys(document).filter((member) => /accept/i.test(member))).toEqual([]);
  });

  test('says what it is for', () => {
    const { stage, objective, kpi, owner, reviewBy } = document.about;
    expect([stage, objective, kpi].filter((said) => said === undefined || said === '')).toEqual([]);
    // Who looks after it and when is for those who take it.
    expect([owner, reviewBy]).toEqual([undefined, undefined]);
    expect(document.goal?.within).toBeDefined();
  });

  test('sends three to five emails to whoever goes all the way, each with what the subscriber is thinking', () => {
    const perRun = travel(template).flatMap(({ simulation: { mails } }) =>
      mails.map(({ run }) => mails.filter((other) => other.run === run).length),
    );
    const most = Math.max(...perRun);
    expect(most).toBeGreaterThanOrEqual(3);
    expect(most).toBeLessThanOrEqual(5);
    expect(emailSteps.filter(({ mindset = '' }) => mindset.trim() === '').map((node) => node.id)).toEqual([]);
    expect(new Set(emailSteps.map(({ settings }) => settings.email))).toEqual(
      new Set(workspace.emails.map((email) => email.id)),
    );
  });

  test('asks for one thing in each email, and has a word for whoever it knows nothing about', () => {
    for (const email of workspace.emails) {
      const { subject, preheader } = documentOf(email);
      const blocks = blocksOf(email);
      expect([email.id, blocks.filter(({ type }) => type === 'button').length]).toEqual([email.id, 1]);
      const tags = [
        ...mergeTagsOf(subject),
        ...mergeTagsOf(preheader),
        ...blocks.flatMap((block) =>
          block.type === 'text' ? block.inline.filter((part) => part.t === 'merge') : [],
        ),
      ];
      expect([email.id, tags.filter(({ fallback }) => !fallback)]).toEqual([email.id, []]);
    }
  });

  test('its scenarios come out as they say', () => {
    const travels = travel(template);
    expect(travels.length).toBeGreaterThanOrEqual(3);
    const found = travels.map(({ sample, simulation }) => ({
      scenario: sample.scenario.name,
      expectations: (sample.scenario.expect ?? []).length > 0,
      differences: differences(simulation, sample.scenario),
    }));
    expect(found).toEqual(found.map(({ scenario }) => ({ scenario, expectations: true, differences: [] })));
  });

  test('its scenarios go every way', () => {
    const graph = graphOf(document);
    const ways = document.nodes
      .filter((node) => graph.reachable.has(node.id))
      .flatMap((node) => [node.id, ...outletsOf(node).map((outlet) => `${node.id}/${outlet.id}`)]);
    const covered = coveredBy(travel(template).map(({ simulation }) => simulation));
    expect(ways.filter((way) => !covered.has(way))).toEqual([]);
  });

  test('every mail that goes out reads well for the one who gets it', async () => {
    const whole = await Promise.all(
      workspace.emails.map(
        async (email) => [email.id, await withHtml(email, workspace, document.utm)] as const,
      ),
    );
    const rendered: Record<string, RenderedEmail> = Object.fromEntries(whole);
    const links = Object.fromEntries(
      ['unsubscribe', 'preferences', 'view'].map((name) => [name, `https://x.test/${name}`]),
    );
    for (const { sample, simulation } of travel(template))
      for (const { email, data } of simulation.mails) {
        const parts = rendered[email];
        if (!parts) throw new Error(`${email} was not rendered`);
        const mail = fillIn(parts, { ...data, links, brand: { ...workspace.brand } });
        const who = `${email} to ${sample.id}`;
        expect([who, mail.failures]).toEqual([who, []]);
        expect([who, mail.subject.length < 60, mail.subject]).toEqual([who, true, mail.subject]);
        expect([who, mail.subject.trim() !== '', mail.preheader.trim() !== '']).toEqual([who, true, true]);
        expect(`${who}: ${mail.subject} ${mail.preheader} ${mail.text}`).not.toMatch(
          /\{\{|\{%|undefined|null|\[object/,
        );
        expect(mail.html).toContain('https://x.test/unsubscribe');
      }
  });

  test('is laid out on the grid from top to bottom, and no two cards lie on each other', () => {
    const graph = graphOf(document);
    const places = document.nodes.map((node) => node.position);
    expect(places.filter(({ x, y }) => x % 20 !== 0 || y % 20 !== 0)).toEqual([]);
    const onEachOther = places.flatMap((a, index) =>
      places.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < 232 && Math.abs(a.y - b.y) < 88),
    );
    expect(onEachOther).toEqual([]);
    for (const { from, to } of document.edges) {
      const [above, below] = [graph.node(from), graph.node(to)];
      const upwards = (below?.position.y ?? 0) <= (above?.position.y ?? 0);
      expect([from, to, upwards]).toEqual([from, to, false]);
    }
    for (const node of document.nodes.filter((step) => !isTrigger(step))) {
      const branches = graph.outgoing(node.id).map(({ to }) => graph.node(to)?.position.x ?? 0);
      expect([node.id, branches]).toEqual([node.id, branches.toSorted((a, b) => a - b)]);
    }
  });
});

describe('together', () => {
  const workspaces = ids.map((id) => open(id).workspace);

  test('their ids are their own, so that all can live in one workspace', () => {
    const taken = (list: readonly string[]) => list.filter((id, index) => list.indexOf(id) !== index);
    expect(taken(workspaces.flatMap(({ journeys }) => journeys.map((journey) => journey.id)))).toEqual([]);
    expect(taken(workspaces.flatMap(({ emails }) => emails.map((email) => email.id)))).toEqual([]);
    expect(taken(workspaces.flatMap(({ samples }) => samples.map((sample) => sample.id)))).toEqual([]);
  });

  test.each(['topics', 'segments'] as const)('they mean the same by their %s', (shared) => {
    const meant = new Map<string, unknown>();
    for (const workspace of workspaces)
      for (const [id, definition] of Object.entries(workspace[shared])) {
        expect([id, definition]).toEqual([id, meant.get(id) ?? definition]);
        meant.set(id, definition);
      }
    expect(meant.size).toBeGreaterThan(0);
  });

  test('they share one brand and one set of policies', () => {
    const [first] = workspaces;
    for (const { brand, policies } of workspaces) {
      expect(brand).toEqual(first?.brand);
      expect(policies).toEqual(first?.policies);
    }
  });

  test('no template brings a topic or segment that it does not use', () => {
    for (const { topics, segments, journeys, emails } of workspaces) {
      const used = JSON.stringify([journeys, emails]);
      const named = [...Object.keys(topics), ...Object.keys(segments)];
      expect(named.filter((id) => !used.includes(`"${id}"`))).toEqual([]);
    }
  });
});
