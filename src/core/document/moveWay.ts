import { nodeKind } from '../kinds/catalogue.ts';
import { changeSettings } from './edits.ts';
import { graphOf } from './graph.ts';
import type { JourneyDocument, JourneyNode } from './JourneyDocument.ts';

interface Listed {
  /** The setting that holds the list. */
  setting: string;
  ids: readonly string[];
}

/** The ways out of a step whose order a person chooses, first to last; undefined where there is nothing to choose. */
export function waysInOrder(node: JourneyNode): Listed | undefined {
  const setting = nodeKind(node.kind).ways;
  const list = setting === undefined ? undefined : listOf(node.settings, setting);
  return setting !== undefined && list ? { setting, ids: list.map(({ id }) => id) } : undefined;
}

/** Puts a way out of a step before or behind its neighbours, by so many places. What the ways lead to stays with them. */
export function moveWay(document: JourneyDocument, id: string, outlet: string, by: number): JourneyDocument {
  const node = graphOf(document).node(id);
  const listed = node && waysInOrder(node);
  const list = node && listed && listOf(node.settings, listed.setting);
  if (!list || !listed) return document;
  const from = listed.ids.indexOf(outlet);
  const to = from + by;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return document;
  return changeSettings(document, id, { [listed.setting]: list.toSpliced(from, 1).toSpliced(to, 0, item) });
}

function listOf(settings: object, setting: string): readonly { id: string }[] | undefined {
  const value: unknown = Reflect.get(settings, setting);
  return Array.isArray(value) && value.every(hasId) ? value : undefined;
}

const hasId = (item: unknown): item is { id: string } =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
