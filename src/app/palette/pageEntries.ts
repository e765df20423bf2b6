import { fullName, type JourneyDocument, type Sample, type Shared } from '../../core/index.ts';
import { journeyHref, sharedHref, sharedPages } from '../../library/addresses.ts';
import { templateNames, templateTitles } from '../../library/templates.ts';
import { t } from '../../texts/t.ts';
import { groupTitles, type Command } from '../../ui/Command.ts';
import { keysOf } from '../../ui/ownKeys.ts';
import type { Begin } from '../commands/PageWays.ts';
import { pageTitles } from '../PageBar.tsx';
import { go } from '../route.ts';
import { stageWords } from '../stageWords.ts';
import { entry, type Entry } from './Entry.ts';

/** The palette is no way to itself, and pages are listed as such. */
const notListed = new Set(['go.anywhere', ...sharedPages.map((page) => `go.${page}`)]);

export const commandEntries = (commands: readonly Command[]): Entry[] =>
  commands
    .filter(({ id }) => !notListed.has(id))
    .map((command) =>
      entry({
        id: command.id,
        kind: 'command',
        label: command.label,
        icon: command.icon ?? 'chevron-right',
        isPlain: command.icon === undefined,
        keys: keysOf(command)[0],
        why: command.unavailable?.(),
        more: [groupTitles[command.group], ...(command.keywords ?? [])],
        run: command.run,
      }),
    );

/** The journeys; what is archived comes last. */
export const journeyEntries = (journeys: readonly JourneyDocument[]): Entry[] =>
  journeys
    .toSorted((a, b) => Number(a.archived ?? false) - Number(b.archived ?? false))
    .map(({ id, name, about, archived }) =>
      entry({
        id: `journey ${id}`,
        kind: 'journey',
        label: name || t('Untitled journey'),
        detail: archived ? t('Archived') : about.stage && stageWords[about.stage].title,
        icon: archived ? 'archive' : 'arrow-right',
        more: [t('journey'), about.owner ?? ''],
        run: () => go(journeyHref(id)),
      }),
    );

export const templateEntries = (begin: Begin): Entry[] =>
  templateNames.map((name) =>
    entry({
      id: `template ${name}`,
      kind: 'template',
      label: t('New journey from template: {title}', { title: templateTitles[name] }),
      icon: 'plus',
      run: () => begin(name),
    }),
  );

export const sharedPageEntries = (): Entry[] =>
  sharedPages.map((page) =>
    entry({
      id: `page ${page}`,
      kind: 'page',
      label: pageTitles[page],
      icon: 'folder',
      more: [t('library'), t('page')],
      run: () => go(sharedHref(page)),
    }),
  );

/** Segments, topics and the events that something is written down of. */
export const sharedEntries = ({ segments, topics, events = {} }: Shared): Entry[] => [
  ...Object.entries(segments).map(([id, { name }]) =>
    entry({
      id: `segment ${id}`,
      kind: 'segment',
      label: name || t('Without a name'),
      detail: t('Segment'),
      icon: 'people',
      run: () => go(sharedHref('segments', id)),
    }),
  ),
  ...Object.entries(topics).map(([id, { name, description }]) =>
    entry({
      id: `topic ${id}`,
      kind: 'topic',
      label: name || t('Without a name'),
      detail: description || t('Topic'),
      icon: 'bell',
      run: () => go(sharedHref('topics', id)),
    }),
  ),
  ...Object.keys(events).map((name) =>
    entry({
      id: `event ${name}`,
      kind: 'event',
      label: name,
      detail: t('Event'),
      icon: 'bolt',
      run: () => go(sharedHref('events', name)),
    }),
  ),
];

const known = new WeakMap<Sample, Entry>();

/** The sample people: there may be thousands, so each is made ready once. */
export const peopleEntries = (samples: readonly Sample[]): Entry[] =>
  samples.map((sample) => {
    const present = known.get(sample) ?? ofPerson(sample);
    known.set(sample, present);
    return present;
  });

function ofPerson({ id, scenario }: Sample): Entry {
  const { email = '', tags = [] } = scenario.subscriber;
  return entry({
    id: `person ${id}`,
    kind: 'person',
    label: fullName(scenario),
    detail: scenario.name || email || t('Sample person'),
    icon: 'person',
    more: [email, scenario.subscriber.id, ...tags],
    run: () => go(sharedHref('people', id)),
  });
}
