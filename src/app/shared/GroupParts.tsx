import { useMemo, useState } from 'react';
import { changePolicies, isId, own, renameGroup, usualGroup } from '../../core/index.ts';
import { Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { journeyHref, sharedHref } from '../../library/addresses.ts';
import { useJourneys } from '../../library/queries.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { go } from '../route.ts';
import { groupsOf } from './groupsOf.ts';
import { NameDialog } from './NameDialog.tsx';
import { tellUndoable } from '../../ui/tellUndoable.ts';
import { UseList } from './UseList.tsx';
import styles from './UsedIn.module.css';

const groupHref = (name: string): string => sharedHref('policies', `group-${name}`);
const asName = (text: string): string => text.trim().replaceAll(/\s+/g, '-');
const refusal = (text: string): string | undefined =>
  isId(asName(text))
    ? undefined
    : t('A group is named by letters, digits, “-” and “_”, beginning with a letter or digit.');

/** Makes a group with the usual rules. */
export function NewGroup() {
  const session = useSharedSession();
  const groups = useSharedState(({ shared }) => shared.policies.groups);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setAsking(true)}>
        {t('New group')}
      </Button>
      {asking && (
        <NameDialog
          title={t('A new group')}
          description={t(
            'Journeys of one group give way to each other: nobody is in two of them at full speed.',
          )}
          label={t('Name of the group')}
          start=""
          action={t('Make the group')}
          refusal={(text) =>
            refusal(text) ?? (own(groups, asName(text)) ? t('There is a group of this name.') : undefined)
          }
          onDone={(text) => {
            setAsking(false);
            const name = asName(text);
            session.apply(t('Make a group'), changePolicies({ groups: { ...groups, [name]: usualGroup } }));
            go(groupHref(name));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** A group's name, and how to change or to dissolve it. */
export function GroupHead({ name }: { name: string }) {
  const session = useSharedSession();
  const [renaming, setRenaming] = useState(false);
  const members = useMembers(name);
  const dissolve = () => {
    const step = session.apply(t('Dissolve the group “{name}”', { name }), (library) =>
      renameGroup(library, name, undefined),
    );
    go(sharedHref('policies'));
    tellUndoable(
      session,
      step,
      members.length === 0
        ? t('Dissolved “{name}”', { name })
        : plural(
            members.length,
            'Dissolved “{name}”: one journey is in no group now',
            'Dissolved “{name}”: {count} journeys are in no group now',
            { name },
          ),
    );
  };
  return (
    <>
      <SheetHead
        icon="people"
        hue="timing"
        kind={t('Group')}
        tools={<Button onClick={() => setRenaming(true)}>{t('Rename…')}</Button>}
        onDelete={dissolve}
        deleteLabel={t('Dissolve this group')}
      >
        <h2>{name}</h2>
      </SheetHead>
      {renaming && (
        <NameDialog
          title={t('Rename “{name}”', { name })}
          description={t('It is renamed in every journey that is in it.')}
          label={t('Name of the group')}
          start={name}
          action={t('Rename everywhere')}
          refusal={refusal}
          onDone={(text) => {
            setRenaming(false);
            const to = asName(text);
            session.apply(t('Rename the group “{name}”', { name }), (library) =>
              renameGroup(library, name, to),
            );
            go(groupHref(to));
          }}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}

function useMembers(name: string) {
  const { journeys } = useJourneys();
  const policies = useSharedState(({ shared }) => shared.policies);
  return useMemo(() => {
    const documents = journeys.map(({ draft }) => draft.document);
    return groupsOf(policies, documents).find((group) => group.name === name)?.members ?? [];
  }, [journeys, policies, name]);
}

/** The journeys of a group, the one that goes first on top. */
export function GroupAside({ name }: { name: string }) {
  const members = useMembers(name);
  return (
    <Panel
      title={t('Who goes first', { context: 'a heading' })}
      hint={members.length > 1 ? t('By priority, the highest first. Equal ones go by their ids.') : undefined}
    >
      {members.length === 0 ? (
        <p className={styles.nothing}>
          {t('No journey is in it. Choose the group in a journey’s settings.')}
        </p>
      ) : (
        <UseList
          label={t('Journeys in this group')}
          places={members.map((document) => ({
            key: document.id,
            title: document.name || t('Untitled journey'),
            detail: t('Priority {number}', { number: document.priority }),
            href: journeyHref(document.id),
            select: undefined,
          }))}
        />
      )}
    </Panel>
  );
}
