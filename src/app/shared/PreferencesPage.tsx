import { useMemo, useState } from 'react';
import {
  choosingTopic,
  fullName,
  putSample,
  scenarioWith,
  shortName,
  withPreferences,
  type PreferenceChoice,
  type Sample,
  type Scenario,
} from '../../core/index.ts';
import { pastOf } from '../../core/simulate/pastOf.ts';
import { preferencePage, type PreferencePage } from '../../email/preferences/preferencePage.ts';
import { preferencesHtml } from '../../email/preferences/preferencesHtml.ts';
import { PreferenceView } from '../../email/preferences/PreferenceView.tsx';
import { PreferencesForm } from '../../inspector/shared/PreferencesForm.tsx';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { listed, plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { tellUndoable } from '../../ui/tellUndoable.ts';
import { useNarrow } from '../useNarrow.ts';
import { byName } from './byName.ts';
import { DeletionSteps } from './DeletionSteps.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import styles from './PreferencesPage.module.css';
import { SettingsLayout } from './SettingsLayout.tsx';
import { TopicLinks } from './TopicLinks.tsx';
import { UsedDataPanel } from './UsedDataPanel.tsx';
import { usePreferenceEffect } from './usePreferenceEffect.ts';

/** The page on which subscribers choose: what stands on it, and what choosing does to a sample person. */
export function PreferencesPage({ chosen }: { chosen: string | undefined }) {
  const { samples, zone } = useWorld();
  const people = useMemo(
    () => samples.map((sample) => ({ id: sample.id, name: fullName(sample.scenario), sample })).sort(byName),
    [samples],
  );
  const [other, setOther] = useState<string>();
  const wanted = other ?? chosen;
  const person = (people.find(({ id }) => id === wanted) ?? people[0])?.sample;
  const [said, setSaid] = useState<{ of: Sample | undefined; choice: PreferenceChoice }>();
  // A choice is about this person as they are: once stored, undone or edited, there is none.
  const choice = said && said.of === person ? said.choice : nothing;
  const choose = (next: PreferenceChoice) => setSaid({ of: person, choice: next });
  const shared = useSharedState((state) => state.shared);
  const { topics } = shared;
  const world = usePreferenceEffect(person?.scenario, choice);
  const { subscriber } = person?.scenario ?? nobody;
  const scenario = person && scenarioWith(person.scenario, choice);
  const past = person && pastOf(person.scenario, zone);
  const page =
    world &&
    preferencePage(
      shared,
      scenario?.subscriber ?? withPreferences(subscriber, choice, ''),
      past?.subscriber ?? { attributes: {}, tags: [] },
      world.used,
    );
  const name = shared.preferences?.title.trim() || t('What subscribers choose');

  return (
    <SettingsLayout
      page="preferences"
      icon="hand"
      name={name}
      actions={<Download page={page} />}
      aside={
        <Panel
          title={t('As subscribers find it')}
          action={
            people.length > 0 && (
              <SelectField
                label={t('For whom')}
                labelHidden
                size="sm"
                value={person?.id}
                options={people.map(({ id, name: label }) => ({ value: id, label }))}
                onChange={setOther}
              />
            )
          }
        >
          {!world || !page ? (
            <div className={styles.waiting}>
              <Spinner label={t('Reading the journeys')} />
            </div>
          ) : (
            <div className={styles.stack}>
              {world.trouble && (
                <Banner tone="bad" title={t('The journeys cannot run together')}>
                  {world.trouble.message}
                </Banner>
              )}
              {world.broken.length > 0 && (
                <Banner tone="warn">
                  {plural(
                    world.broken.length,
                    'One journey has errors and is left out: {names}.',
                    '{count} journeys have errors and are left out: {names}.',
                    { names: listed(world.broken.map((journey) => journey.name || t('Untitled journey'))) },
                  )}
                </Banner>
              )}
              {world.effect && person && (
                <EffectPanel
                  effect={world.effect}
                  journeys={world.journeys}
                  isChosen={scenario !== person.scenario}
                  name={shortName(person.scenario)}
                />
              )}
              {!person && (
                <p className={styles.nothing}>
                  {t(
                    'There are no sample people yet: this is the page for somebody of whom nothing is known.',
                  )}
                </p>
              )}
              <PreferenceView
                page={page}
                onTopic={({ id }, on) => choose(choosingTopic(choice, subscriber, topics, id, on))}
                onFrequency={(limit) => choose({ ...choice, frequency: limit ?? null })}
                onStop={(unsubscribed) => choose({ ...choice, unsubscribed })}
                save={<Store person={person} scenario={scenario} />}
                remove={<DeletionSteps />}
              />
            </div>
          )}
        </Panel>
      }
    >
      <TopicLinks />
      <PreferencesForm />
      {world && <UsedDataPanel used={world.used} journeys={world.journeys} />}
    </SettingsLayout>
  );
}

function Download({ page }: { page: PreferencePage | undefined }) {
  const given = {
    icon: 'download',
    disabledReason: page ? undefined : t('The journeys are still being read.'),
    onClick: () => page && saveFile('preferences.html', preferencesHtml(page), 'text/html'),
  } as const;
  const label = t('Download the page');
  return useNarrow() ? <IconButton label={label} {...given} /> : <Button {...given}>{label}</Button>;
}

const nothing: PreferenceChoice = {};
const nobody: Pick<Scenario, 'subscriber'> = { subscriber: { id: 'somebody' } };

/** Keeps what was chosen with the sample person. */
function Store({ person, scenario }: { person: Sample | undefined; scenario: Scenario | undefined }) {
  const session = useSharedSession();
  if (!person || !scenario) return null;
  const name = shortName(person.scenario);
  const store = () => {
    const step = session.apply(t('Choose for {name}', { name }), putSample({ ...person, scenario }));
    tellUndoable(session, step, t('{name} has chosen this from now on', { name }));
  };
  return (
    <Button
      variant="primary"
      icon="check"
      disabledReason={scenario === person.scenario ? t('Nothing is chosen differently yet') : undefined}
      onClick={store}
    >
      {t('Keep this choice for {name}', { name })}
    </Button>
  );
}
