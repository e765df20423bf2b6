import { t } from '../../texts/t.ts';
import { thingWords } from '../values/badReference.ts';
import { idSchema } from '../values/primitives.ts';
import { asksNothing, next, noTime, type StepKind } from './Kind.ts';

export interface StartJourneySettings {
  journey: string;
}

export const startJourney: StepKind<'startJourney', StartJourneySettings> = {
  kind: 'startJourney',
  title: t('Start journey'),
  hint: t('Lets people into another journey, and goes on here.'),
  family: 'data',
  icon: 'arrow-into',
  fields: () => ({ journey: idSchema }),
  blank: {},
  outlets: () => [next],
  summary: ({ journey }, names) => (journey === undefined ? '' : (names.journey?.(journey) ?? journey)),
  check({ journey }, report, surroundings) {
    if (journey === undefined) return report('no-journey', 'journey');
    const shut = surroundings.shutJourney(journey);
    if (surroundings.hasJourney(journey) === false)
      report('bad-reference', 'journey', { what: thingWords('journey'), id: journey });
    else if (shut !== undefined) report('no-manual-trigger', 'journey', { journey: shut });
    else if (surroundings.isArchived(journey)) report('archived-journey', 'journey');
  },
  asks: () => asksNothing,
  movedBy: undefined,
  starts: ({ journey }) => journey,
  lasts: () => noTime,
  visit: ({ journey }, moment) => {
    const known = moment.knowsJourney(journey);
    return {
      go: 'on',
      outlet: 'next',
      did: 'started',
      why: () => ({ code: 'start', outlet: 'next', journey, ...(!known && { unknown: true }) }),
      ...(known && { besides: { start: journey } }),
    };
  },
};
