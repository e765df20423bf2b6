import { useEffect, useRef, useState, type ReactNode } from 'react';
import { durationWords, formatLocal, hourMs, type Scenario, type ScenarioEvent } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { clockWords } from '../clockWords.ts';
import { EventForm, type Vocabulary } from './EventForm.tsx';
import { eventDetails, eventTitle } from './eventShape.ts';
import { durationTo, eventInstant, inTimeOrder } from './scenarioTime.ts';
import styles from './person.module.css';

/** How many lines are shown at once; a button shows more. */
const page = 200;

/** Wishes that were met: the form is left and comes back. */
const answered = new WeakSet<object>();

/** Which line an event is, through all its changes. */
const keys = new WeakMap<ScenarioEvent, number>();
let made = 0;
function keyOf(event: ScenarioEvent): number {
  const key = keys.get(event) ?? made++;
  keys.set(event, key);
  return key;
}

/**
 * What a person does, as a table by time; one line at a time opens for editing. Lines change places only when one is
 * opened or closed, never under somebody's hands.
 */
export function EventsForm(props: {
  scenario: Scenario;
  zone: string;
  vocabulary: Vocabulary;
  onChange: (next: Scenario, merge?: string) => void;
  /** An event that is to be opened. */
  wanted?: ScenarioEvent | undefined;
  /** Below the list: what is kept and not played. */
  disabled?: ReactNode;
}) {
  const { scenario, zone, vocabulary, onChange, wanted, disabled } = props;
  const { events } = scenario;
  const title = (event: ScenarioEvent) =>
    eventTitle(event, (id) => vocabulary.journeys.find(({ value }) => value === id)?.label ?? id);
  const [open, setOpen] = useState<number>();
  const [most, setMost] = useState(page);
  const list = useRef<HTMLOListElement>(null);

  const sort = (next: readonly ScenarioEvent[]) => inTimeOrder(scenario, next, zone);
  const put = (next: readonly ScenarioEvent[], merge?: string) =>
    onChange({ ...scenario, events: [...next] }, merge);
  const toggle = (key: number) => {
    setOpen(open === key ? undefined : key);
    const sorted = sort(events);
    if (sorted !== events) put(sorted);
    refocus(list.current, key);
  };
  const show = (event: ScenarioEvent, next: readonly ScenarioEvent[]) => {
    put(sort(next));
    setOpen(keyOf(event));
    setMost(Math.max(most, next.length + 1));
  };
  const add = () => {
    const last = sort(events).at(-1);
    const at = last && eventInstant(scenario, last, zone);
    const after = at === undefined ? 'PT1H' : durationTo(scenario, at + hourMs, zone);
    const event: ScenarioEvent = { after, type: 'track', event: '', properties: {} };
    show(event, [...events, event]);
  };
  const remove = (event: ScenarioEvent) => {
    const place = events.indexOf(event);
    const neighbour = events[place + 1] ?? events[place - 1];
    put(events.toSpliced(place, 1));
    if (neighbour) refocus(list.current, keyOf(neighbour));
  };
  const duplicate = (event: ScenarioEvent) => {
    // A second event with the same message id would be taken for the first, sent again.
    const { messageId: _, ...copy } = event;
    show(copy, events.toSpliced(events.indexOf(event) + 1, 0, copy));
  };
  const [heard, setHeard] = useState<ScenarioEvent>();
  if (wanted !== heard) {
    setHeard(wanted);
    const found = wanted && same(events, wanted);
    if (found) {
      setOpen(keyOf(found));
      setMost(Math.max(most, events.indexOf(found) + 1));
    }
  }
  useEffect(() => {
    if (!wanted || answered.has(wanted)) return;
    answered.add(wanted);
    focusOpen(list.current);
  }, [wanted]);
  const change = (event: ScenarioEvent, next: ScenarioEvent, merge?: string) => {
    keys.set(next, keyOf(event));
    put(
      events.map((each) => (each === event ? next : each)),
      merge && `${merge} ${keyOf(event)}`,
    );
  };

  return (
    <div className={styles.form}>
      {events.length === 0 ? (
        <EmptyState size="sm" icon="bolt" title={t('Nothing happens yet')}>
          {t('Add what this person does: an event, a page view, a change of their profile.')}
        </EmptyState>
      ) : (
        <ol ref={list} className={styles.events} aria-label={t('Events by time')}>
          {events.slice(0, most).map((event) => {
            const key = keyOf(event);
            const at = eventInstant(scenario, event, zone);
            const isOpen = key === open;
            return (
              <li key={key} className={styles.event} data-open={isOpen || undefined}>
                <div className={styles.eventLine}>
                  <button
                    type="button"
                    className={styles.eventButton}
                    aria-expanded={isOpen}
                    data-event={key}
                    onClick={() => toggle(key)}
                  >
                    <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
                    <time>
                      {at === undefined ? t('No time') : clockWords(formatLocal(at, zone), scenario.start)}
                    </time>
                    <span className={styles.eventWords}>
                      <b>{title(event)}</b> {eventDetails(event)}
                    </span>
                    {event.after !== undefined && (
                      <span className={styles.after}>+ {durationWords(event.after)}</span>
                    )}
                  </button>
                  <IconButton
                    icon="copy"
                    size="sm"
                    label={t('Duplicate {name}', { name: title(event) })}
                    onClick={() => duplicate(event)}
                  />
                  <IconButton
                    icon="trash"
                    size="sm"
                    label={t('Delete {name}', { name: title(event) })}
                    onClick={() => remove(event)}
                  />
                </div>
                {isOpen && (
                  <EventForm
                    scenario={scenario}
                    event={event}
                    zone={zone}
                    vocabulary={vocabulary}
                    onChange={(next, merge) => change(event, next, merge)}
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {disabled}
      <div className={styles.row}>
        <Button size="sm" icon="plus" onClick={add}>
          {t('Add event')}
        </Button>
        {events.length > most && (
          <Button size="sm" variant="quiet" onClick={() => setMost(most + page)}>
            {t('Show more ({hidden} hidden)', { hidden: events.length - most })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** An event as it was read from storage is not the same object. */
function same(events: readonly ScenarioEvent[], wanted: ScenarioEvent): ScenarioEvent | undefined {
  const text = JSON.stringify(wanted);
  return events.find((event) => event === wanted || JSON.stringify(event) === text);
}

/** To the line of an event that somebody asked for from elsewhere. */
function focusOpen(list: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const line = list?.querySelector<HTMLElement>('[data-event][aria-expanded="true"]');
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  });
}

/** A line that moved to its place or was deleted has lost the focus on the way. */
function refocus(list: HTMLElement | null, key: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      list?.querySelector<HTMLElement>(`[data-event="${key}"]`)?.focus();
  });
}
