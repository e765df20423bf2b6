import { fullName, graphOf, isTriggerKind, type JourneyDocument, type Sample } from '../core/index.ts';
import { changeViewState, useViewState } from './ViewState.ts';

/** The samples by name. */
export const byName = (samples: readonly Sample[]): Sample[] =>
  [...samples].sort(
    (a, b) => fullName(a.scenario).localeCompare(fullName(b.scenario)) || (a.id < b.id ? -1 : 1),
  );

/** The person who travels the journey, and for whom its settings show examples: the one chosen last, else the first who does what it waits for, else the first. */
export function useChosenPerson(
  document: JourneyDocument,
  samples: readonly Sample[],
): [Sample | undefined, (id: string) => void] {
  const id = useViewState(document.id, ({ sampleId }) => sampleId);
  const found =
    samples.find((sample) => sample.id === id) ?? firstWhoEnters(document, samples) ?? byName(samples)[0];
  return [found, (sampleId) => changeViewState(document.id, { sampleId })];
}

function firstWhoEnters(document: JourneyDocument, samples: readonly Sample[]): Sample | undefined {
  const wanted = new Set(triggerEvents(document));
  return byName(samples).find(({ scenario }) =>
    scenario.events.some((event) =>
      event.type === 'manual'
        ? event.journey === document.id
        : (event.type === 'track' && wanted.has(event.event)) ||
          (event.type === 'page' && wanted.has('Page Viewed')),
    ),
  );
}

/** The names of the events that let people into a journey. */
export const triggerEvents = (document: JourneyDocument): string[] =>
  graphOf(document).triggers.flatMap((node) => {
    if (!isTriggerKind(node.kind) || !('on' in node.settings)) return [];
    const { on } = node.settings;
    return on && 'event' in on && on.event.event !== '' ? [on.event.event] : [];
  });
