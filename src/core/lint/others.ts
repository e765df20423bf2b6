import { t } from '../../texts/t.ts';
import { flowOfDocument } from '../analyse/flow.ts';
import { overlaps, type Overlapping, type OverlapReason } from '../analyse/overlap.ts';
import { isEventPattern, type JourneyDocument } from '../document/JourneyDocument.ts';
import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { issue, type Issue } from '../values/issue.ts';
import { clausesOf } from '../values/rule.ts';
import type { View } from './View.ts';

interface Met {
  with: readonly unknown[];
  reason: OverlapReason | undefined;
}
/** For each other journey what came of it for each one by id: in a list, every journey meets every other. */
const met = new WeakMap<JourneyDocument, Map<string, Met>>();

/** Journeys that would be upon the same people at once without giving way to each other. */
export function others({ document, context }: View): Issue[] {
  const { segments, policies, journeys = [] } = context;
  const { audience, group, priority } = document;
  // Nobody enters what is archived.
  if (document.archived) return [];
  return journeys.flatMap((other) => {
    if (other.id === document.id || other.archived || !mayMeet(document, other)) return [];
    const parts = [audience, group, priority, segments, policies.groups, ...startsOf(document)];
    const meetings = met.get(other) ?? new Map<string, Met>();
    met.set(other, meetings);
    let meeting = meetings.get(document.id);
    if (
      meeting?.with.length !== parts.length ||
      !parts.every((part, index) => part === meeting?.with[index])
    ) {
      meeting = { with: parts, reason: reasonFor(document, other, context) };
      meetings.set(document.id, meeting);
    }
    const { reason } = meeting;
    return reason
      ? [issue('overlap', {}, { journey: other.name || other.id, how: howWords(reason, segments) })]
      : [];
  });
}

function reasonFor(
  document: JourneyDocument,
  other: JourneyDocument,
  { segments, policies: { groups } }: View['context'],
): OverlapReason | undefined {
  const [overlap] = overlaps([asOverlapping(document), asOverlapping(other)], { segments, groups });
  if (!overlap?.certain || overlap.outcome.code === 'outranks') return undefined;
  // Having something in common with whom they choose is not yet to begin with the same.
  return overlap.reasons.find(({ code }) => code !== 'same-people');
}

const asOverlapping = (document: JourneyDocument): Overlapping => {
  const { id, priority, group, audience } = document;
  return { id, priority, group, audience, flow: flowOfDocument(document), mailsInADay: 0 };
};

const startsOf = ({ nodes }: JourneyDocument): TriggerOn[] =>
  nodes.flatMap(({ settings }) => ('on' in settings && settings.on ? [settings.on] : []));

/** What a trigger is about; triggers that are about different things never let the same person in for the same reason. */
const aboutOf = (on: TriggerOn): string =>
  'event' in on
    ? `event ${on.event.event}`
    : 'segment' in on
      ? `segment ${on.segment}`
      : 'date' in on
        ? `date ${on.date.attribute}`
        : 'inactivity' in on
          ? `silence ${on.inactivity.of.event}`
          : '';

const excludes = ({ audience, exits }: JourneyDocument, other: string): boolean =>
  [audience, ...exits.map(({ when }) => when)].some(
    (rule) =>
      rule !== undefined &&
      !isEventPattern(rule) &&
      clausesOf(rule).some((clause) => 'in' in clause && clause.in === other),
  );

function mayMeet(document: JourneyDocument, other: JourneyDocument): boolean {
  const mine = new Set(startsOf(document).map(aboutOf));
  return (
    startsOf(other).some((on) => !('manual' in on) && mine.has(aboutOf(on))) &&
    !excludes(document, other.id) &&
    !excludes(other, document.id)
  );
}

function howWords(reason: OverlapReason, segments: View['context']['segments']): string {
  switch (reason.code) {
    case 'same-event':
      return t('“{name}”', { name: reason.event });
    case 'same-segment':
      return t('the segment “{segment}”', { segment: segments[reason.segment]?.name ?? reason.segment });
    case 'same-date':
      return t('the date in “{name}”', { name: reason.attribute });
    case 'same-silence':
      return t('a time without “{event}”', { event: reason.event });
    case 'same-people':
      return t('what it asks of people');
  }
}
