import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Job, Sample } from '../../core/index.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Menu } from '../../ui/Menu.tsx';
import { personHint, personOf } from './peopleOf.ts';
import styles from './Charts.module.css';

/** Whom a count is about: the first few of them by their numbers. */
export interface People {
  label: string;
  count: number;
  people: readonly number[];
}
type Anchor = HTMLElement | { x: number; y: number };
type OpenPeople = (at: Anchor, of: People) => void;

const PeopleContext = createContext<OpenPeople>(() => undefined);

/** Opens the people behind a count; nothing where nobody is. */
export const usePeopleMenu = (): OpenPeople => use(PeopleContext);

/** Around everything with counts: the list of people that a count opens, each of whom can be sent through. */
export function PeopleMenu(props: { job: Job; replay: (guest: Sample) => void; children: ReactNode }) {
  const { job, replay, children } = props;
  const [asked, ask] = useState<{ at: Anchor; of: People }>();
  const open = useMemo<OpenPeople>(
    () => (at, of) => {
      if (of.people.length > 0) ask({ at, of });
    },
    [],
  );
  return (
    <PeopleContext value={open}>
      {children}
      {asked && (
        <Menu
          label={asked.of.label}
          at={asked.at}
          onClose={() => ask(undefined)}
          groups={[
            {
              id: 'people',
              heading: plural(
                asked.of.people.length,
                '{label} · {all}, of them the first person',
                '{label} · {all}, of them the first {count} people',
                { label: asked.of.label, all: number(asked.of.count) },
              ),
              items: asked.of.people.map((index) => {
                const sample = personOf(job, index);
                return {
                  id: String(index),
                  icon: 'person' as const,
                  label: t('Person {number}', { number: index + 1 }),
                  hint: personHint(sample),
                  onSelect: () => replay(sample),
                };
              }),
            },
          ]}
        />
      )}
    </PeopleContext>
  );
}

/** The name of a count, or `text` in its place, which opens its people; plain where nobody is. */
export function PeopleButton({ of, text }: { of: People; text?: string }) {
  const open = usePeopleMenu();
  const shown = text ?? of.label;
  if (of.people.length === 0) return shown;
  return (
    <button
      type="button"
      className={styles.people}
      aria-haspopup="menu"
      aria-label={text === undefined ? undefined : t('{what}: {count}', { what: of.label, count: text })}
      onClick={({ currentTarget }) => open(currentTarget, of)}
    >
      {shown}
    </button>
  );
}
