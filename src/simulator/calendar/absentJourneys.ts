import type { JourneyDocument } from '../../core/index.ts';
import { listed, plural, t } from '../../texts/t.ts';
import type { OtherJourney } from './useOtherJourneys.ts';

/** Names of the journeys that do not act on the person: they are switched off, or cannot run. */
export const absentJourneys = (
  { id, name }: Pick<JourneyDocument, 'id' | 'name'>,
  others: readonly OtherJourney[],
  off: ReadonlySet<string>,
): string[] =>
  [{ id, name, runs: true }, ...others.map((other) => ({ ...other, runs: other.journey !== undefined }))]
    .filter((each) => !each.runs || off.has(each.id))
    .map((each) => journeyTitle(each.name));

/** “Without “Spring sale””; of many only how many. */
export const absentWords = (names: readonly string[]): string =>
  names.length > 2
    ? plural(names.length, 'Without {count} journey', 'Without {count} journeys')
    : t('Without {journeys}', { journeys: listed(names.map((name) => t('“{name}”', { name }))) });

export const journeyTitle = (name: string): string => name || t('Untitled journey');
