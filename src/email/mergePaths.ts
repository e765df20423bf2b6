import {
  humanName,
  isTrigger,
  propertyClausesOf,
  triggerProperties,
  type JourneyDocument,
  type Json,
  type Sample,
} from '../core/index.ts';
import { t } from '../texts/t.ts';
import { isMergePath } from './compile/liquid.ts';

/** Something that can be merged into an email: its path in the data, and what it is called. */
export interface MergePath {
  path: string;
  label: string;
}

/** Traits that are not attributes, as the engine reads them. */
const ownTraits = new Set(['email', 'tags', 'timezone']);

/**
 * What this journey's emails can merge in, as far as samples and triggers tell: the subscriber's attributes, then the
 * properties of the events that start the journey. Names that no merge tag can hold are left out.
 */
export function mergePathsOf(document: JourneyDocument, samples: readonly Sample[]): MergePath[] {
  const entries = document.nodes.filter(isTrigger).flatMap(({ settings }) => settings.on ?? []);
  const starts = entries.flatMap((on) => ('event' in on ? [on.event] : []));
  const attributes = new Set<string>();
  const properties = new Set(entries.flatMap(triggerProperties));
  for (const { where } of starts)
    for (const { property } of propertyClausesOf(where)) properties.add(property);
  for (const { scenario } of samples) {
    collect(scenario.subscriber.attributes ?? {}, '', attributes);
    for (const event of scenario.events) {
      if (event.type === 'identify')
        collect(
          Object.fromEntries(Object.entries(event.traits).filter(([name]) => !ownTraits.has(name))),
          '',
          attributes,
        );
      else if (event.type === 'manual') {
        if (event.journey === document.id) collect(event.properties ?? {}, '', properties);
      } else if (
        event.type !== 'migrate' &&
        starts.some((start) => start.event === (event.type === 'track' ? event.event : 'Page Viewed'))
      )
        collect(event.properties ?? {}, '', properties);
    }
  }
  const under = (root: string, names: ReadonlySet<string>): MergePath[] =>
    [...names]
      .sort()
      .map((name) => ({ path: `${root}.${name}`, label: humanName(name) }))
      .filter(({ path }) => isMergePath(path));
  return [
    { path: 'subscriber.email', label: t('email address') },
    ...under('subscriber', attributes).filter(({ path }) => path !== 'subscriber.email'),
    ...under('trigger.properties', properties),
    { path: 'brand.name', label: t('brand name') },
  ];
}

/** Adds the dotted paths of all single values; lists cannot be merged in. */
function collect(record: Readonly<Record<string, Json>>, prefix: string, into: Set<string>): void {
  for (const [name, value] of Object.entries(record)) {
    if (typeof value !== 'object') into.add(prefix + name);
    else if (value !== null && !Array.isArray(value))
      collect(value as Record<string, Json>, `${prefix}${name}.`, into); // neither list nor null
  }
}

/** A path as it is called in the list, else as its own last words. */
export const mergeName = (path: string, paths: readonly MergePath[]): string =>
  paths.find((known) => known.path === path)?.label ??
  humanName(path.replace(/^(subscriber|trigger\.properties|trigger|brand)\./, ''));
