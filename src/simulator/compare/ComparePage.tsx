import { useMemo, useRef, useState } from 'react';
import { compareTrails, fullName } from '../../core/index.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { byName } from '../../session/useChosenPerson.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { DockModeProps } from '../dockModes.ts';
import { DockPage } from '../DockPage.tsx';
import { JourneyTrouble } from '../JourneyTrouble.tsx';
import { optionFor, personOptions } from '../personOptions.ts';
import { useSimulation } from '../useSimulation.ts';
import { Parting } from './Parting.tsx';
import { sideOf } from './sideOf.ts';
import { SideTable } from './SideTable.tsx';
import { useVersions } from './useVersions.ts';
import styles from './ComparePage.module.css';

/** Two people through this journey, or one person through two versions of it: where they part and why, then step by step. */
export function ComparePage({ people, person, choose }: DockModeProps) {
  const [by, setBy] = useState<'people' | 'versions'>('people');
  const [wanted, setWanted] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const others = byName(people.samples).filter(({ id }) => id !== person?.id);
  const twin = others.find(({ id }) => id === wanted) ?? others[0];
  const first = useSimulation(person);
  const second = useSimulation(by === 'people' ? twin : undefined);
  const versions = useVersions(by === 'versions' ? person?.scenario : undefined);
  const { journey: journeyName } = useSessionState(namesOfOthers);

  const ofPeople = by === 'people';
  const version = versions.options
    .flatMap(({ options }) => options)
    .find(({ value }) => value === versions.chosen);
  const nameA = ofPeople ? (person ? fullName(person.scenario) : '') : t('As it is now');
  const nameB = ofPeople ? (twin ? fullName(twin.scenario) : '') : (version?.label ?? '');
  const [resultA, resultB] = [first.result, ofPeople ? second.result : versions.result];
  const sides = useMemo(
    () =>
      resultA &&
      resultB && {
        a: sideOf('A', nameA, resultA, journeyName),
        b: sideOf('B', nameB, resultB, journeyName),
        // Of one person every moment counts; two people live at their own times.
        compared: compareTrails(resultA.simulation, resultB.simulation, { moments: !ofPeople }),
      },
    [resultA, resultB, nameA, nameB, journeyName, ofPeople],
  );
  const stale = first.stale || (ofPeople && second.stale);
  const chooseFile = () => picker.current?.click();

  return (
    <DockPage
      actions={
        <>
          {stale && (
            <Badge tone="warn" icon="hourglass">
              {t('From before your last change')}
            </Badge>
          )}
          <SegmentedField
            label={t('What is compared')}
            labelHidden
            size="sm"
            value={by}
            onChange={setBy}
            options={[
              { value: 'people', label: t('Two people') },
              { value: 'versions', label: t('Two versions') },
            ]}
          />
          <div className={styles.choices}>
            <SelectField
              label={ofPeople ? t('Person A') : t('Person')}
              labelHidden
              size="sm"
              className={styles.choice}
              value={optionFor(person, people.samples)}
              placeholder={person && fullName(person.scenario)}
              options={personOptions(people.samples)}
              onChange={choose}
            />
            {ofPeople ? (
              <SelectField
                label={t('Person B')}
                labelHidden
                size="sm"
                className={styles.choice}
                value={twin?.id}
                options={personOptions(people.samples).filter(({ value }) => value !== person?.id)}
                onChange={setWanted}
              />
            ) : (
              versions.options.length > 0 && (
                <SelectField
                  label={t('Compared with')}
                  labelHidden
                  size="sm"
                  className={styles.choice}
                  value={versions.chosen}
                  options={versions.options}
                  onChange={versions.choose}
                />
              )
            )}
          </div>
          {!ofPeople && (
            <>
              <Button size="sm" icon="upload" onClick={chooseFile}>
                {t('Journey file…')}
              </Button>
              <input
                ref={picker}
                type="file"
                accept=".json,application/json"
                hidden
                aria-label={t('Journey file to compare with')}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  if (file) void versions.take(file);
                  // The same file can be chosen again after it was mended.
                  event.currentTarget.value = '';
                }}
              />
            </>
          )}
        </>
      }
    >
      {sides ? (
        <div className={styles.whole}>
          {stale && first.trouble && <JourneyTrouble issue={first.trouble} stale />}
          <div className={styles.page}>
            <Parting {...sides} />
            <SideTable {...sides} />
          </div>
        </div>
      ) : person === undefined ? (
        <EmptyState size="sm" icon="people" title={t('Nobody to compare')}>
          {t('Make or import sample people under “One person” first.')}
        </EmptyState>
      ) : first.trouble && !first.result ? (
        <JourneyTrouble issue={first.trouble} stale={false} />
      ) : ofPeople ? (
        <EmptyState size="sm" icon="people" title={t('There is only one person')}>
          {t('With a second sample person you can see where their ways part, and why.')}
        </EmptyState>
      ) : versions.trouble ? (
        <EmptyState size="sm" icon="warning" title={t('This version cannot run')}>
          {versions.trouble.message} {versions.trouble.remedy}
        </EmptyState>
      ) : (
        <EmptyState
          size="sm"
          icon="history"
          title={t('No other version yet')}
          actions={
            <Button size="sm" icon="upload" onClick={chooseFile}>
              {t('Journey file…')}
            </Button>
          }
        >
          {t(
            'Nothing has changed since this journey was opened, and it was never published from here. Change something, or choose a journey file that was exported before.',
          )}
        </EmptyState>
      )}
    </DockPage>
  );
}
