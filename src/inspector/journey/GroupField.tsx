import { useMemo, useState } from 'react';
import { isId } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { Setting } from '../Setting.tsx';
import type { PartProps } from './PartProps.ts';

/** The journeys that this one gives way to, or that give way to it. Only names that the format can hold reach the journey. */
export function GroupField({
  group,
  change,
  leave,
}: Pick<PartProps, 'change' | 'leave'> & { group: string | undefined }) {
  const groups = useSessionState(({ shared }) => shared.policies.groups);
  const others = useSessionState((state) => state.others);
  // What is typed and cannot be a name (yet); it ends when the group changes by other means, such as undo.
  const [typed, setTyped] = useState<{ text: string; over: string | undefined }>();
  const refused = typed?.over === group ? typed?.text : undefined;
  const suggestions = useMemo(
    () =>
      [
        ...new Set([...Object.keys(groups ?? {}), ...(others ?? []).flatMap((other) => other.group ?? [])]),
      ].map((value) => ({ value })),
    [groups, others],
  );
  return (
    <Setting at="group">
      {(error) => (
        <ComboField
          label={t('Group')}
          placeholder={t('No group')}
          hint={t(
            'Of journeys in one group, the one with the higher priority goes first for a person; the others wait or end.',
          )}
          error={
            refused === undefined
              ? error
              : t('A group is named by letters, digits, “-” and “_”, beginning with a letter or digit.')
          }
          value={refused ?? group ?? ''}
          suggestions={suggestions}
          onChange={(text) => {
            const name = text.trimStart().replaceAll(/\s/g, '-');
            const fits = name === '' || isId(name);
            setTyped(fits ? undefined : { text, over: group });
            if (fits) change({ group: name || undefined }, 'group');
          }}
          onBlur={leave}
        />
      )}
    </Setting>
  );
}
