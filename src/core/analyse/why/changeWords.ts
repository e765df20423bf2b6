import { t } from '../../../texts/t.ts';
import type { Scenario, ScenarioEvent } from '../../document/Scenario.ts';
import { humanName, sentenceCase } from '../../kinds/words.ts';
import type { Clock } from '../../simulate/entryWords.ts';
import { valueText } from '../../simulate/reasonWords.ts';
import type { TrailNames } from '../../simulate/words.ts';
import { eventId, timesOf } from '../../simulate/simulate.ts';
import { formatElapsed } from '../../values/durationWords.ts';
import { formatInstant, type Instant } from '../../values/instant.ts';
import { atPath, own, sameJson } from '../../values/json.ts';
import type { Linked } from '../../engine/link.ts';
import type { Change } from './Change.ts';
import { ignoredWords, responseWords, type ChangeWords } from './responseWords.ts';

/** By what names and clock a change is told, and of whom. */
export interface ChangeTelling {
  linked: Linked;
  scenario: Scenario;
  names: TrailNames;
  clock: Clock;
}

/** What is otherwise about somebody, compared with their scenario. */
export function changeWords(change: Change, telling: ChangeTelling): ChangeWords {
  const { scenario, names, clock } = telling;
  const { subscriber } = scenario;
  switch (change.change) {
    case 'attribute':
      return {
        title: isWords(humanName(change.name), change.value),
        detail: insteadWords(own(subscriber.attributes, change.name)),
      };
    case 'tag':
      return change.tagged
        ? { title: t('Tagged “{tag}”', { tag: change.tag }), detail: fromTheStart() }
        : { title: t('Not tagged “{tag}”', { tag: change.tag }), detail: fromTheStart() };
    case 'topic': {
      const topic = names.topic(change.topic);
      return change.wanted
        ? { title: t('Wants “{topic}”', { topic }), detail: fromTheStart() }
        : { title: t('Does not want “{topic}”', { topic }), detail: fromTheStart() };
    }
    case 'email':
      return change.email === undefined
        ? { title: t('Has no address'), detail: fromTheStart() }
        : { title: t('Has an address'), detail: change.email };
    case 'suppressed':
      return change.since === undefined
        ? { title: t('Gets mail again'), detail: t('The block is lifted') }
        : { title: t('Gets no mail at all'), detail: t('Blocked by hand, from the start') };
    case 'frequency':
      return {
        title: t('Wants more mail'),
        detail: t('Up to {max} emails in the time they chose', { max: change.max ?? 0 }),
      };
    case 'pin': {
      const [journey = '', step = ''] = change.place.split('/');
      return {
        title: t('Chance falls on “{way}”', { way: names.outlet(step, change.arm, journey) }),
        detail: names.step(step, journey),
      };
    }
    case 'answer': {
      const [journey = '', step = ''] = change.place.split('/');
      return { title: answerWords[change.answer], detail: names.step(step, journey) };
    }
    case 'respond':
      return responseWords(change.response, names.email(change.email), change.send);
    case 'ignore':
      return ignoredWords(change.response, names.email(change.email), change.send);
    case 'add':
      return addWords(change.event, scenario, clock(formatInstant(change.at)));
    case 'remove': {
      const { label, at } = toldOf(change.input, telling);
      return {
        title: t('No {event}', { event: label }),
        detail: t('That of {time} does not happen', { time: at }),
      };
    }
    case 'move': {
      const { label, at, instant } = toldOf(change.input, telling);
      const length = formatElapsed(Math.abs(change.to - instant));
      const detail = t('{time} instead of {before}', { time: clock(formatInstant(change.to)), before: at });
      return change.to > instant
        ? { title: t('{event} {length} later', { event: label, length }), detail }
        : { title: t('{event} {length} earlier', { event: label, length }), detail };
    }
    case 'property': {
      const { label, event } = toldOf(change.input, telling);
      const before = event && 'properties' in event ? atPath(event.properties, change.property) : undefined;
      const what = t('{what} of {event}', { what: humanName(change.property), event: label });
      return { title: isWords(what, change.value), detail: insteadWords(before) };
    }
  }
}

const fromTheStart = (): string => t('From the start');
const isWords = (what: string, value: unknown): string =>
  sentenceCase(
    value === undefined || value === null
      ? t('{what} is not known', { what })
      : t('{what} is {value}', { what, value: valueText(value) }),
  );
const insteadWords = (before: unknown): string =>
  before === undefined
    ? t('Instead of nothing known')
    : t('Instead of {value}', { value: valueText(before) });

const answerWords = {
  answered: t('The other system answers'),
  failed: t('The other system refuses'),
  silent: t('The other system says nothing'),
} as const;

function addWords(event: ScenarioEvent, { events }: Scenario, time: string): ChangeWords {
  if (event.type === 'identify') {
    const said = Object.entries(event.traits).map(([name, value]) => isWords(humanName(name), value));
    return { title: said.join(', '), detail: t('From {time} on', { time }) };
  }
  const label = labelOf(event);
  const before = events.findLast((known) => labelOf(known) === label);
  const known = before && 'properties' in before ? before.properties : undefined;
  // What such events say of this person anyway is no part of the change.
  const given = Object.entries(('properties' in event ? event.properties : undefined) ?? {})
    .filter(([name, value]) => !sameJson(own(known, name), value))
    .map(([name, value]) => `${humanName(name)} ${valueText(value)}`)
    .join(', ');
  return {
    title: before ? t('{event}, once more', { event: label }) : label,
    detail: given === '' ? time : t('{time}: {what}', { time, what: given }),
  };
}

function labelOf(event: ScenarioEvent): string {
  switch (event.type) {
    case 'track':
      return event.event;
    case 'page':
      return 'Page Viewed';
    case 'identify':
      return t('Profile changed');
    case 'manual':
      return t('Let in by hand');
    case 'migrate':
      return t('Moved to another version');
  }
}

function toldOf(
  input: string,
  { linked, scenario, clock }: ChangeTelling,
): { event: ScenarioEvent | undefined; label: string; at: string; instant: Instant } {
  const index = scenario.events.findIndex((event, place) => eventId(event, place) === input);
  const event = scenario.events[index];
  const instant = timesOf(linked, scenario).events[index] ?? 0;
  return { event, label: event ? labelOf(event) : input, at: clock(formatInstant(instant)), instant };
}
