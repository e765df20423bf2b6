import { useMemo, useState } from 'react';
import { own, putTopic, takeOutTopic, type Sample, type Topic } from '../../core/index.ts';
import { ofSamples } from '../../inspector/samples/ofSamples.ts';
import { pastOf } from '../../core/simulate/pastOf.ts';
import { SharedName } from '../../inspector/shared/SharedName.tsx';
import { Columns, Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { TopicForm } from '../../inspector/shared/TopicForm.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { newId } from '../../session/newId.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { go } from '../route.ts';
import { byName } from './byName.ts';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { tellUndoable } from '../../ui/tellUndoable.ts';
import { UsedIn } from './UsedIn.tsx';
import styles from './UsedIn.module.css';
import { useUsePlaces, useUses } from './useUses.ts';

interface ListedTopic extends Listed {
  topic: Topic;
}
const blank: Topic = { name: t('New topic'), description: '', transactional: false, default: 'in' };

/** The topics: what people can choose to hear about. */
export function TopicsPage({ chosen }: { chosen: string | undefined }) {
  const session = useSharedSession();
  const topics = useSharedState(({ shared }) => shared.topics);
  const items = useMemo(
    () =>
      Object.entries(topics)
        .map(([id, topic]): ListedTopic => ({
          id,
          name: topic.name || t('Without a name'),
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
    session.apply(t('Make a topic'), putTopic(id, blank));
    go(sharedHref('topics', id));
  };
  const action = (
    <Button variant="primary" icon="plus" onClick={make}>
      {t('New topic')}
    </Button>
  );
  return (
    <LibraryLayout
      page="topics"
      items={items}
      count={plural(items.length, 'One topic.', '{count} topics.')}
      chosen={chosen}
      actions={action}
      row={({ topic }) => ({
        detail:
          topic.description ||
          (topic.transactional ? t('Passes caps and quiet hours') : t('Not described yet')),
        end: topic.transactional
          ? t('Transactional')
          : topic.default === 'in'
            ? t('In', { context: 'gets a topic unless they say no' })
            : t('Out', { context: 'gets a topic only if they say yes' }),
      })}
      empty={
        <EmptyState
          level={2}
          icon="bell"
          title={t('Let people choose what they hear about')}
          actions={action}
        >
          <p>
            {t(
              'Every email belongs to a topic. In the preference centre people turn topics on and off, and Wend never sends what somebody has turned off.',
            )}
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
  const name = topic.name || t('Without a name');
  const takeOut = (by?: string) => {
    const label =
      by === undefined ? t('Delete “{name}”', { name }) : t('Replace “{name}” everywhere', { name });
    const step = session.apply(label, (library) => takeOutTopic(library, id, by));
    go(by === undefined ? sharedHref('topics') : sharedHref('topics', by));
    tellUndoable(
      session,
      step,
      by === undefined
        ? t('Deleted “{name}”', { name })
        : t('“{other}” stands in place of “{name}” now', { other: own(topics, by)?.name ?? by, name }),
    );
  };
  return (
    <>
      <SheetHead
        icon="bell"
        hue="email"
        kind={t('Topic')}
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
              nothing={t('No email is sent under it yet. Choose it in the settings of an email step.')}
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
            .map(([value, other]) => ({ value, label: other.name || t('Without a name') }))}
          noOption={t('There is no other topic. Make one first: every email needs a topic.')}
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
    <Panel title={t('Who gets it')}>
      {samples.length === 0 ? (
        <p className={styles.nothing}>{t('There are no sample people yet.')}</p>
      ) : (
        <>
          <p className={styles.figure}>
            {sentence('{some} of {people}', {
              some: <b>{number(subscribed)}</b>,
              people: ofSamples(samples.length),
            })}
          </p>
          <dl className={styles.facts}>
            <dt>{t('Said yes')}</dt>
            <dd>{number(yes)}</dd>
            <dt>{t('Said no')}</dt>
            <dd>{number(no)}</dd>
            <dt>
              {topic.default === 'in' ? t('Made no choice: gets it') : t('Made no choice: does not get it')}
            </dt>
            <dd>{number(usual)}</dd>
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
