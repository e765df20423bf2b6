import { useState, type ReactNode } from 'react';
import { cityOf, fullName, shortName, type JourneyDocument, type Sample } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuGroup } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { personFacts } from './personFacts.ts';
import type { People } from './usePeople.ts';
import { byName } from '../session/useChosenPerson.ts';
import styles from './PersonCard.module.css';

/** Who travels: name, place and profile, and the ways to change them or to choose somebody else. */
export function PersonCard(props: {
  person: Sample;
  document: JourneyDocument;
  people: People;
  /** How it ended for them. */
  outcome?: ReactNode;
  onChoose: (id: string) => void;
  /** Makes a guest one of the people; undefined for who is one already. */
  onKeep: (() => void) | undefined;
  onEdit: (id: string) => void;
  onImport: () => void;
}) {
  const { person, document, people, outcome, onChoose, onKeep, onEdit, onImport } = props;
  const { scenario } = person;
  const topics = useSessionState(({ shared }) => shared.topics);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const name = fullName(scenario);
  const facts = personFacts(scenario, (id) => topics[id]?.name ?? id);
  const city = cityOf(scenario.subscriber.timeZone ?? document.timeZone);
  // What tells them apart from others comes first: there may be no room for more.
  const tagline = [scenario.name, city].filter((part) => part !== '').join(' · ');
  const chooseNew = (made: Promise<string>) =>
    void made.then((id) => {
      onChoose(id);
      onEdit(id);
    });

  const groups: MenuGroup[] = [
    {
      id: 'people',
      heading: t('Send through'),
      items: byName(people.samples).map((sample) => ({
        id: sample.id,
        label: fullName(sample.scenario),
        hint: sample.scenario.name || undefined,
        checked: sample.id === person.id,
        onSelect: () => onChoose(sample.id),
      })),
    },
    {
      id: 'more',
      items: [
        {
          id: 'suggest',
          label: t('New person for this journey'),
          icon: 'plus',
          onSelect: () => chooseNew(people.suggest(document)),
        },
        { id: 'import', label: t('Import people…'), icon: 'upload', onSelect: onImport },
      ],
    },
  ];
  const more: MenuGroup[] = [
    {
      id: 'person',
      items: [
        {
          id: 'duplicate',
          label: t('Duplicate {name}', { name: shortName(scenario) }),
          icon: 'copy',
          onSelect: () => chooseNew(people.duplicate(person)),
        },
        {
          id: 'delete',
          label: t('Delete {name}', { name: shortName(scenario) }),
          icon: 'trash',
          danger: true,
          disabledReason: onKeep && t('Only people who are kept can be deleted'),
          onSelect: () => void people.remove(person),
        },
      ],
    },
  ];

  return (
    <section className={styles.card} aria-label={t('Person')}>
      <header className={styles.head}>
        <Avatar name={name} />
        <div className={styles.name}>
          <h3 title={name}>{name}</h3>
          <p title={tagline}>{tagline}</p>
        </div>
        <IconButton
          icon="chevron-down"
          label={t('Choose another person')}
          side="top"
          data-home
          aria-haspopup="menu"
          aria-expanded={anchor !== undefined}
          onClick={(event) => setAnchor(anchor === undefined ? event.currentTarget : undefined)}
        />
        {anchor !== undefined && (
          <Menu
            label={t('People')}
            at={anchor}
            side="top"
            width={280}
            groups={groups}
            search={
              people.samples.length > 8
                ? { placeholder: t('Find a person'), empty: t('Nobody of that name') }
                : undefined
            }
            onClose={() => setAnchor(undefined)}
          />
        )}
      </header>
      {outcome !== undefined && <div className={styles.outcome}>{outcome}</div>}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt title={label}>{label}</dt>
              <dd title={value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.actions}>
        {onKeep ? (
          <Button size="sm" icon="plus" wide onClick={onKeep}>
            <span className={styles.edit}>{t('Keep {name}', { name: shortName(scenario) })}</span>
          </Button>
        ) : (
          <Button size="sm" icon="edit" wide onClick={() => onEdit(person.id)}>
            <span className={styles.edit}>{t('Edit {name}', { name: shortName(scenario) })}</span>
          </Button>
        )}
        <MenuButton label={t('More for this person')} groups={more} align="end" />
      </div>
    </section>
  );
}
