import { useMemo, useState } from 'react';
import { zoneNames } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { Setting } from '../Setting.tsx';
import type { PartProps } from './PartProps.ts';

/** The clock of people whose own time zone is not known. Only zones that exist reach the journey. */
export function ZonePart({ journey: { timeZone }, change, leave }: PartProps) {
  // What is typed and names no zone (yet); it ends when the zone changes by other means, such as undo.
  const [typed, setTyped] = useState<{ text: string; over: string }>();
  const unknown = typed?.over === timeZone ? typed.text : undefined;
  const suggestions = useMemo(() => zoneNames().map((value) => ({ value })), []);
  return (
    <Setting at="timeZone">
      {(error) => (
        <ComboField
          label={t('Time zone')}
          icon="globe"
          hint={t('For subscribers whose own time zone is not known.')}
          error={
            unknown === undefined
              ? error
              : t('No time zone has this name. Choose one, such as Europe/Berlin.')
          }
          value={unknown ?? timeZone}
          suggestions={suggestions}
          onChange={(text) => {
            const zone = zoneNamed(text);
            setTyped(zone === undefined ? { text, over: timeZone } : undefined);
            if (zone !== undefined) change({ timeZone: zone }, 'timeZone');
          }}
          onBlur={leave}
        />
      )}
    </Setting>
  );
}

/** The zone that a person means, in its exact spelling: “europe/berlin” is Europe/Berlin. */
function zoneNamed(text: string): string | undefined {
  const wanted = text.trim().replaceAll(' ', '_').toLowerCase();
  return zoneNames().find((name) => name.toLowerCase() === wanted);
}
