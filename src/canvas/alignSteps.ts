import type { Point } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { aligned, distributed, wouldCover, type Alignment, type Item } from './aligned.ts';
import { boxOf } from './cardOf.ts';
import { say, type Desk } from './desk.ts';
import { samePoint } from './geometry.ts';
import { glide } from './glide.ts';
import { noteKey } from './layerIds.ts';
import { named } from './named.ts';
import type { Axis } from './snap/axis.ts';
import { apply, draftOf, putAt, selectedOn } from './steps.ts';

/** One way to put the selected steps and notes in order among themselves. */
export type Ordering = { align: Alignment } | { distribute: Axis };

/** What is selected, as boxes: steps, and notes by their names in React Flow. */
function selectedItems(desk: Desk): { steps: Item[]; notes: Item[] } {
  const { nodes, notes } = selectedOn(desk);
  const { emails } = draftOf(desk);
  return {
    steps: nodes.map((node) => ({ id: node.id, ...boxOf(node, emails) })),
    notes: notes.map(({ id, position, size }) => ({ id: noteKey(id), ...position, ...size })),
  };
}

/** Where what is selected would go; in words why it cannot. */
function placesFor(desk: Desk, how: Ordering): ReadonlyMap<string, Point> | string {
  const { steps, notes } = selectedItems(desk);
  const items = [...steps, ...notes];
  if ('align' in how && items.length < 2) return t('Select two steps or more.');
  if ('distribute' in how && items.length < 3) return t('Select three steps or more.');
  const places = 'align' in how ? aligned(items, how.align) : distributed(items, how.distribute);
  if (!places) return t('There is no room between them.');
  return wouldCover(steps, places) ? t('They would cover each other.') : places;
}

/** Why what is selected cannot be put in order like that, in words; undefined where it can. */
export function cannotOrder(desk: Desk, how: Ordering): string | undefined {
  const places = placesFor(desk, how);
  return typeof places === 'string' ? places : undefined;
}

/** Puts what is selected in order: one step of the history, called as `label` says of what was selected. */
export function orderSelected(desk: Desk, how: Ordering, label: (what: string) => string): void {
  const places = placesFor(desk, how);
  if (typeof places === 'string') return;
  const { steps, notes } = selectedItems(desk);
  const isThere = [...steps, ...notes].every((item) => samePoint(item, places.get(item.id) ?? item));
  if (isThere) {
    const words = 'align' in how ? t('They are in line already.') : t('The gaps are equal already.');
    toast({ text: words, key: 'order' });
    say(desk, words);
    return;
  }
  const before = draftOf(desk);
  const { nodes, notes: papers } = selectedOn(desk);
  const what = named(nodes, papers);
  if (!apply(desk, label(what), putAt(places))) return;
  say(desk, 'align' in how ? t('Aligned {what}.', { what }) : t('Distributed {what}.', { what }));
  glide(desk, before);
}
