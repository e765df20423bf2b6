import type { JourneyDocument, Journey, Sample } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { triggerEvents } from '../../session/useChosenPerson.ts';
import type { Vocabulary } from './EventForm.tsx';
import { eventName, propertiesOf } from './eventShape.ts';

/** Every name that an open journey asks about or that a sample already knows, the journey’s own first. */
export function vocabularyOf(
  document: JourneyDocument,
  others: readonly JourneyDocument[],
  needs: Journey['needs'] | undefined,
  samples: readonly Sample[],
): Vocabulary & { tags: readonly string[] } {
  const events = new Map<string, Set<string>>();
  const know = (event: string, properties: Iterable<string>) => {
    const known = events.get(event) ?? new Set();
    for (const property of properties) known.add(property);
    if (event !== '') events.set(event, known);
  };
  for (const event of triggerEvents(document)) know(event, []);
  for (const [event, { properties }] of Object.entries(needs?.events ?? {})) know(event, properties);
  const attributes = new Set(needs?.attributes);
  const tags = new Set(needs?.tags);
  for (const { scenario } of samples) {
    for (const name of Object.keys(scenario.subscriber.attributes ?? {})) attributes.add(name);
    for (const tag of scenario.subscriber.tags ?? []) tags.add(tag);
    for (const event of scenario.events)
      if (event.type === 'track') know(eventName(event), Object.keys(propertiesOf(event)));
  }
  return {
    events: new Map([...events].map(([event, properties]) => [event, [...properties]])),
    attributes: [...attributes],
    tags: [...tags],
    journeys: [document, ...others].map(({ id, name }) => ({
      value: id,
      label: name || t('Journey without a name'),
    })),
  };
}
