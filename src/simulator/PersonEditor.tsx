import { useMemo, useState, type KeyboardEvent } from 'react';
import {
  choicesOf,
  fullName,
  subjectsOf,
  type Sample,
  type Scenario,
  type ScenarioEvent,
} from '../core/index.ts';
import { useCompiled, useSession, useSessionState } from '../session/useSession.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { number, plural, t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TabPanel, Tabs } from '../ui/Tabs.tsx';
import { DisabledEvents } from './events/DisabledEvents.tsx';
import { eventTitle } from './person/eventShape.ts';
import { ChoicesForm } from './person/ChoicesForm.tsx';
import { Drawer } from './person/Drawer.tsx';
import type { Vocabulary } from './person/EventForm.tsx';
import { EventsForm } from './person/EventsForm.tsx';
import { ProfileForm } from './person/ProfileForm.tsx';
import { ReactionsForm } from './person/ReactionsForm.tsx';
import { ScenarioText } from './person/ScenarioText.tsx';
import { zoneOf } from './person/scenarioTime.ts';
import { issuePlace, useEditedScenario } from './person/useEditedScenario.ts';
import { vocabularyOf } from './person/vocabularyOf.ts';
import styles from './person/person.module.css';

/** One event’s form that the rest of the dock wants of an open editor; of a scenario that is not complete yet, if one is given. */
export interface EventRequest {
  event: ScenarioEvent;
  draft?: Scenario | undefined;
}

const tabs = [
  { id: 'profile', label: t('Profile') },
  { id: 'events', label: t('Events') },
  { id: 'reactions', label: t('Reactions') },
  { id: 'text', label: t('As a file') },
] as const;
type Tab = (typeof tabs)[number]['id'];

/**
 * Everything about a sample person: profile, events, reactions to mails, and the same as a file. What is complete takes
 * effect at once, and the simulation beside it follows.
 */
export function PersonEditor(props: {
  sample: Sample;
  /** Names of events and properties that other samples know. */
  others: readonly Sample[];
  onUse: (scenario: Scenario) => void;
  request?: EventRequest | undefined;
  /** Stores the person with changes to what is not played. */
  onSample?: ((sample: Sample, said: string) => void) | undefined;
  onClose: () => void;
}) {
  const { sample, others: otherSamples, onUse, request, onSample, onClose } = props;
  const edited = useEditedScenario(sample, onUse, request?.draft);
  const { scenario, issues, broken, change, undo, redo } = edited;
  const [tab, setTab] = useState<Tab>('events');
  const wanted = request?.event;
  const [heard, setHeard] = useState(wanted);
  if (wanted !== heard) {
    setHeard(wanted);
    if (wanted) setTab('events');
  }
  const session = useSession();
  const { document, emails } = useSessionState(({ draft }) => draft);
  const topics = useSessionState(({ shared }) => shared.topics);
  const journeys = useSessionState((state) => state.others);
  const { journey } = useCompiled();
  const zone = zoneOf(scenario, document.timeZone);
  const words: Vocabulary & { tags: readonly string[] } = useMemo(
    () => vocabularyOf(document, journeys ?? [], journey?.needs, otherSamples),
    [document, journeys, journey?.needs, otherSamples],
  );
  const reactable = useMemo(
    () =>
      Object.values(emails).map((email) => ({
        id: email.id,
        name:
          ('locked' in email
            ? email.locked.name || email.locked.subject
            : email.name || email.document.subject) || email.id,
        links: session.rendered(email).links.map(({ id }) => id),
      })),
    [emails, session],
  );

  const others = useSessionState(namesOfOthers);
  const choices = useMemo(
    () => choicesOf(document, journey, { ...others, email: subjectsOf(emails) }),
    [document, journey, others, emails],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) redo?.();
    else undo?.();
  };

  return (
    <Drawer
      title={fullName(scenario)}
      onKeyDown={onKeyDown}
      onClose={onClose}
      tools={
        <>
          <IconButton
            icon="undo"
            label={t('Undo')}
            shortcut="mod+z"
            disabledReason={undo ? undefined : t('Nothing to undo here')}
            onClick={undo}
          />
          <IconButton
            icon="redo"
            label={t('Redo')}
            shortcut="mod+shift+z"
            disabledReason={redo ? undefined : t('Nothing to redo here')}
            onClick={redo}
          />
        </>
      }
    >
      <Tabs
        id="person"
        label={t('About this person')}
        className={styles.tabs}
        tabs={tabs.map((each) => ({
          ...each,
          badge:
            each.id === 'events' ? (
              <span className={styles.badge}>{number(scenario.events.length)}</span>
            ) : undefined,
        }))}
        value={tab}
        onChange={(id) => setTab(tabs.find((each) => each.id === id)?.id ?? 'events')}
      />
      <TabPanel tabs="person" tab={tab} className={styles.panel}>
        <div onBlur={edited.endMerge}>
          {issues.length > 0 && (
            <Banner tone="warn" title={t('Not used yet: the simulation shows the last complete state')} live>
              {issues.slice(0, 3).map((issue) => (
                <p key={`${issue.path} ${issue.message}`}>
                  {issuePlace(issue)}: {issue.message} {issue.remedy}
                </p>
              ))}
              {issues.length > 3 && (
                <p>{plural(issues.length - 3, 'And {count} more.', 'And {count} more.')}</p>
              )}
            </Banner>
          )}
          {broken && tab !== 'text' ? (
            <Banner
              tone="warn"
              title={t('The file cannot be read yet')}
              action={{ label: t('Go back to the last readable state'), onAct: edited.throwTextAway }}
            >
              {t('What you typed is kept under “As a file”.')}
            </Banner>
          ) : tab === 'profile' ? (
            <ProfileForm
              scenario={scenario}
              journeyZone={document.timeZone}
              topics={topics}
              asked={words}
              onChange={change}
            />
          ) : tab === 'events' ? (
            <EventsForm
              scenario={scenario}
              zone={zone}
              vocabulary={words}
              onChange={change}
              wanted={wanted}
              disabled={
                <DisabledEvents
                  sample={sample}
                  zone={zone}
                  title={(event) =>
                    eventTitle(event, (id) => words.journeys.find(({ value }) => value === id)?.label ?? id)
                  }
                  onChange={onSample}
                />
              }
            />
          ) : tab === 'reactions' ? (
            <>
              <ReactionsForm scenario={scenario} emails={reactable} onChange={change} />
              <ChoicesForm scenario={scenario} choices={choices} onChange={change} />
            </>
          ) : (
            <ScenarioText edited={edited} />
          )}
        </div>
      </TabPanel>
    </Drawer>
  );
}
