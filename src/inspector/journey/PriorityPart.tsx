import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { GroupField } from './GroupField.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

/** Which journey goes first where several want somebody at one moment. */
export function PriorityPart({ journey: { priority, group }, change, leave }: PartProps) {
  const [isRefused, setRefused] = useState(false);
  // An emptied field stays empty until it is left; the priority stays as it was.
  const [isEmptied, setEmptied] = useState(false);
  return (
    <Part
      at="priority"
      title={t('Priority')}
      teaches={t('Which journey goes first where several want the same person.')}
      summary={
        group === undefined
          ? t('{priority}, no group', { priority })
          : t('{priority} in the group {group}', { priority, group })
      }
      isUsed={priority !== 50 || group !== undefined}
    >
      <NumberField
        label={t('Priority')}
        hint={t('0 to 100; the highest goes first.')}
        error={isRefused ? t('A priority is a whole number from 0 to 100.') : undefined}
        integer
        min={0}
        max={100}
        value={isEmptied ? undefined : priority}
        onChange={(next) => {
          const fits = next === undefined || (next >= 0 && next <= 100);
          setRefused(!fits);
          setEmptied(next === undefined);
          if (fits && next !== undefined) change({ priority: next }, 'priority');
        }}
        onBlur={() => {
          setRefused(false);
          setEmptied(false);
          leave();
        }}
      />
      <GroupField group={group} change={change} leave={leave} />
    </Part>
  );
}
