import { cityOf, fullName } from '../../core/index.ts';
import { useMemo, useState } from 'react';
import { pastOf } from '../../core/simulate/pastOf.ts';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { WeekGrid } from '../../inspector/shared/WeekGrid.tsx';
import { useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNow } from '../useNow.ts';
import styles from './UsedIn.module.css';

/** More people than this are no help in choosing a clock. */
const mostPeople = 200;

/** A week as a sample person lives it: when mail may go to them. */
export function WeekPanel() {
  const { samples, zone: otherwise } = useWorld();
  const quietHours = useSharedState(({ shared }) => shared.policies.quietHours);
  const caps = useSharedState(({ shared }) => shared.policies.caps?.length ?? 0);
  const today = useNow();
  const [chosen, setChosen] = useState<string>();
  const shown = samples.slice(0, mostPeople);
  const person = shown.find(({ id }) => id === chosen) ?? shown[0];
  const past = useMemo(() => person && pastOf(person.scenario, otherwise), [person, otherwise]);
  const zone = past?.zone ?? otherwise;
  return (
    <Panel title={t('When mail may go')} hint={t('A week on the clock of {place}.', { place: cityOf(zone) })}>
      {person && (
        <div className={styles.who}>
          <SelectField
            label={t('For whom')}
            labelHidden
            size="sm"
            value={person.id}
            options={shown.map(({ id, scenario }) => ({ value: id, label: fullName(scenario) }))}
            onChange={setChosen}
          />
        </div>
      )}
      <WeekGrid quietHours={quietHours} zone={zone} now={past?.now ?? today} />
      {caps > 0 && (
        <p className={styles.nothing}>
          {t('Caps besides: what is over the cap is skipped or waits, as each email step says.')}
        </p>
      )}
    </Panel>
  );
}
