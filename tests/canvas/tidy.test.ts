import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addNote, fromJourney, readAs, readJson, workspaceSchema, type Draft } from '../../src/core/index.ts';
import { boxOf } from '../../src/canvas/cardOf.ts';
import { tidyCommands } from '../../src/canvas/commands/tidyCommands.ts';
import type { Desk } from '../../src/canvas/desk.ts';
import { tooClose } from '../../src/canvas/geometry.ts';
import { tidy } from '../../src/canvas/tidy.ts';
import { compileDraft } from '../core/draw.ts';
import { journeys } from '../core/layout/drawings.ts';
import { drawnDraft } from './drawnDraft.ts';
import { crossings, throughCards } from './drawnLines.ts';
import { documentAt, doneAt, openDesk, saidAt } from './openDesk.ts';
import { cartJourney, placed } from './sampleJourney.ts';

const toasts = vi.hoisted(() => ({ toast: vi.fn<(said: { text: string }) => void>() }));
vi.mock('../../src/ui/toasts.ts', () => toasts);
beforeEach(() => toasts.toast.mockClear());

const untidy = (): Draft => placed(cartJourney(), { w: { x: 13, y: 777 }, m: { x: 900, y: -50 } });
const placesAt = (desk: Desk) =>
  Object.fromEntries(documentAt(desk).nodes.map(({ id, position }) => [id, position]));
const boxesAt = ({ session }: Desk) => {
  const { document, emails } = session.store.getState().draft;
  return document.nodes.map((node) => ({ id: node.id, ...boxOf(node, emails) }));
};
const gap = { x: 32, y: 24 };
const overlaps = (desk: Desk): string[] => {
  const boxes = boxesAt(desk);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (tooClose(a, b, gap) ? [`${a.id} ${b.id}`] : [])),
  );
};

describe('tidying up', () => {
  test('lays the journey out as one step of the history, and undo brings the very same journey back', () => {
    const desk = openDesk(untidy());
    const before = documentAt(desk);
    tidy(desk);
    expect(doneAt(desk)).toEqual(['Tidy up']);
    expect(saidAt(desk)).toBe('Tidied up the journey.');
    const { t, w, c, m, x } = placesAt(desk);
    expect(t).toEqual({ x: 400, y: 0 });
    expect([w?.x, c?.x]).toEqual([400, 400]);
    expect((m?.x ?? 0) + (x?.x ?? 0)).toBe(800);
    desk.session.undo();
    expect(documentAt(desk)).toBe(before);
  });

  test('says so where everything is tidy, and adds nothing to the history', () => {
    const desk = openDesk(untidy());
    tidy(desk);
    tidy(desk);
    expect(doneAt(desk)).toEqual(['Tidy up']);
    expect(saidAt(desk)).toBe('The journey is tidy already.');
    expect(toasts.toast).toHaveBeenCalledWith({ text: 'The journey is tidy already.', key: 'tidy' });
  });

  test('takes notes along with the step next to them', () => {
    const draft = untidy();
    const note = { id: 'n', text: 'Soon', size: { width: 200, height: 80 }, colour: 'yellow' as const };
    const desk = openDesk({
      ...draft,
      document: addNote(draft.document, { ...note, position: { x: 1_160, y: -60 } }),
    });
    tidy(desk);
    const { m } = placesAt(desk);
    expect(documentAt(desk).notes?.[0]?.position).toEqual({ x: (m?.x ?? 0) + 260, y: (m?.y ?? 0) - 10 });
  });

  test('concerns the selected steps where there are several, among themselves and around where they were', () => {
    const desk = openDesk(untidy());
    const before = placesAt(desk);
    desk.session.select(['c', 'm', 'x']);
    tidy(desk);
    const after = placesAt(desk);
    expect([after['t'], after['w']]).toEqual([before['t'], before['w']]);
    expect(after['c']?.y).toBe(-48);
    expect(after['m']?.y).toBe(after['x']?.y);
    expect(after['m']?.x).toBeLessThan(after['x']?.x ?? NaN);
    expect(saidAt(desk)).toBe('Tidied up 3 steps.');
  });

  test('of some steps never lands on others, and finds them tidy the next time', () => {
    fc.assert(
      fc.property(journeys, fc.infiniteStream(fc.boolean()), (graph, flips) => {
        const desk = openDesk(drawnDraft(graph));
        tidy(desk);
        const chosen = documentAt(desk)
          .nodes.map(({ id }) => id)
          .filter(() => flips.next().value);
        fc.pre(chosen.length > 1);
        desk.session.select(chosen);
        const rest = new Map(boxesAt(desk).map((box) => [box.id, box]));
        tidy(desk);
        expect(overlaps(desk)).toEqual([]);
        for (const box of boxesAt(desk)) if (!chosen.includes(box.id)) expect(box).toEqual(rest.get(box.id));
        const { length } = doneAt(desk);
        tidy(desk);
        expect(doneAt(desk)).toHaveLength(length);
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });

  test('has nothing to do for a journey that was just imported', () => {
    const { journey } = compileDraft({ ...untidy() });
    if (!journey) throw new Error('the journey does not compile');
    const taken = { journeys: new Set<string>(), emails: new Set<string>() };
    const desk = openDesk(fromJourney(journey, () => 'new', taken));
    tidy(desk);
    expect(saidAt(desk)).toBe('The journey is tidy already.');
  });

  test('is not offered where nothing may be changed or nothing is there', () => {
    const unavailable = (desk: Desk) => tidyCommands(desk)[0]?.unavailable?.();
    const desk = openDesk(untidy());
    expect(unavailable(desk)).toBeUndefined();
    desk.session.setReadOnly('Another tab writes.');
    expect(unavailable(desk)).toBe('Another tab writes.');
    expect(
      unavailable(openDesk({ ...untidy(), document: { ...untidy().document, nodes: [], edges: [] } })),
    ).toBe('There is no step yet.');
  });
});

describe.each(readdirSync('public/templates').filter((file) => file.endsWith('.json')))('%s', (file) => {
  const desk = () => {
    const json = readJson(readFileSync(`public/templates/${file}`, 'utf8'));
    const read = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
    const document = read.ok ? read.value.journeys[0] : undefined;
    if (!read.ok || !document) throw new Error('not a template');
    return openDesk({
      document,
      emails: Object.fromEntries(read.value.emails.map((email) => [email.id, email])),
    });
  };

  test('has no cards too close to each other, as it is and tidied up', () => {
    const template = desk();
    expect(overlaps(template)).toEqual([]);
    tidy(template);
    expect(overlaps(template)).toEqual([]);
  });

  test('tidied up has no line through a card, and no more crossings than as it was drawn', () => {
    const template = desk();
    const draft = () => template.session.store.getState().draft;
    const before = crossings(draft()).length;
    tidy(template);
    expect(throughCards(draft())).toEqual([]);
    expect(crossings(draft()).length).toBeLessThanOrEqual(before);
  });
});
