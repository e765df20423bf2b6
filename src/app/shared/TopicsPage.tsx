import { useMemo, useState } from 'react';
import { own, putTopic, takeOutTopic, type Sample, type Topic } from '../../core/index.ts';
import { pastOf } from '../../inspector/samples/pastOf.ts';
import { SharedName } from '../../inspector/shared/SharedName.tsx';
import { Columns, Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { TopicForm } from '../../inspector/shared/TopicForm.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { newId } from '../../session/newId.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { go, sharedHref } from '../route.ts';
import { byName } from './byName.ts';
import { counted } from './counted.ts';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { tellUndoable } from './tellUndoable.ts';
import { UsedIn } from './UsedIn.tsx';
import styles from './UsedIn.module.css';
import { useUsePlaces, useUses } from './useUses.ts';

interface ListedTopic extends Listed {
  topic: Topic;
}
const blank: Topic = { name: 'New topic', description: '', transactional: false, default: 'in' };

/** The topics: what people can choose to hear about. */
export function TopicsPage({ chosen }: { chosen: string | undefined }) {
  const session = useSharedSession();
  const topics = useSharedState(({ shared }) => shared.topics);
  const items = useMemo(
    () =>
      Object.entries(topics)
        .map(([id, topic]): ListedTopic => ({
          id,
          name: topic.name || 'Without a name',
          words: topic.description,
          topic,
        }))
        .sort(byName),
    [topics],
  );
  const [fresh, setFresh] = useState<string>();
  const make = () => {
    const id = newId();
    setFresh(id);
    session.apply('Make a topic', putTopic(id, blank));
    go(sharedHref('topics', id));
  };
  const action = (
    <Button variant="primary" icon="plus" onClick={make}>
      New topic
    </Button>
  );
  return (
    <LibraryLayout
      page="topics"
      items={items}
      count={counted(items.length, 'topic')}
      chosen={chosen}
      actions={action}
      row={({ topic }) => ({
        detail:
          topic.description || (topic.transactional ? 'Passes caps and quiet hours' : 'Not described yet'),
        end: topic.transactional ? 'Transactional' : topic.default === 'in' ? 'In' : 'Out',
      })}
      empty={
        <EmptyState level={2} icon="bell" title="Let people choose what they hear about" actions={action}>
          <p>
            Every email belongs to a topic. In the preference centre people turn topics on and off, and Wend
            never sends what somebody has turned off.
          </p>
        </EmptyState>
      }
    >
      {({ id, topic }) => <TopicSheet id={id} topic={topic} isFresh={id === fresh} />}
    </LibraryLayout>
  );
}

function TopicSheet(props: { id: string; topic: Topic; isFresh: boolean }) {
  const { id, topic, isFresh } = props;
  const session = useSharedSession();
  const topics = useSharedState(({ shared }) => shared.topics);
  const places = useUsePlaces(useUses().topics.get(id));
  const [asking, setAsking] = useState(false);
  const name = topic.name || 'Without a name';
  const takeOut = (by?: string) => {
    const label = by === undefined ? `Delete “${name}”` : `Replace “${name}” everywhere`;
    session.apply(label, (library) => takeOutTopic(library, id, by));
    go(by === undefined ? sharedHref('topics') : sharedHref('topics', by));
    tellUndoable(
      session,
      by === undefined
        ? `Deleted “${name}”`
        : `“${own(topics, by)?.name ?? by}” stands in place of “${name}” now`,
    );
  };
  return (
    <>
      <SheetHead
        icon="bell"
        hue="email"
        kind="Topic"
        onDelete={() => (places.length > 0 ? setAsking(true) : takeOut())}
      >
        <SharedName
          thing="topic"
          id={id}
          name={topic.name}
          isFresh={isFresh}
          rename={(text) => putTopic(id, { ...topic, name: text })}
        />
      </SheetHead>
      <Columns
        aside={
          <>
            <Subscribed id={id} topic={topic} />
            <UsedIn
              places={places}
              nothing="No email is sent under it yet. Choose it in the settings of an email step."
            />
          </>
        }
      >
        <TopicForm id={id} topic={topic} />
      </Columns>
      {asking && (
        <ReplaceDialog
          thing="topic"
          name={name}
          places={places}
          options={Object.entries(topics)
            .filter(([other]) => other !== id)
            .map(([value, other]) => ({ value, label: other.name || 'Without a name' }))}
          noOption="There is no other topic. Make one first: every email needs a topic."
          onReplace={(by) => {
            setAsking(false);
            takeOut(by);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Subscribed({ id, topic }: { id: string; topic: Topic }) {
  const { samples, zone } = useWorld();
  const { yes, no, usual } = useMemo(() => choicesOf(samples, id, zone), [samples, id, zone]);
  const subscribed = yes + (topic.default === 'in' ? usual : 0);
  return (
    <Panel title="Who gets it">
      {samples.length === 0 ? (
        <p className={styles.nothing}>There are no sample people yet.</p>
      ) : (
        <>
          <p className={styles.figure}>
            <b>{subscribed}</b> of {samples.length} sample people
          </p>
          <dl className={styles.facts}>
            <dt>Said yes</dt>
            <dd>{yes}</dd>
            <dt>Said no</dt>
            <dd>{no}</dd>
            <dt>Made no choice: {topic.default === 'in' ? 'gets it' : 'does not get it'}</dt>
            <dd>{usual}</dd>
          </dl>
        </>
      )}
    </Panel>
  );
}

function choicesOf(samples: readonly Sample[], id: string, zone: string) {
  const found = { yes: 0, no: 0, usual: 0 };
  for (const { scenario } of samples) {
    const choice = own(pastOf(scenario, zone)?.subscriber.topics, id);
    if (choice === undefined) found.usual += 1;
    else if (choice) found.yes += 1;
    else found.no += 1;
  }
  return found;
}
