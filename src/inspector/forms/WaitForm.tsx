import type { Until } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { LengthField } from '../LengthField.tsx';
import { Setting } from '../Setting.tsx';
import { canBeMissing, canBePast, untilKind, untilOfKind, type UntilKind } from '../wait/untilKind.ts';
import { UntilFields } from '../wait/UntilFields.tsx';
import { WaitExamples } from '../wait/WaitExamples.tsx';
import { WaitSentence } from '../wait/WaitSentence.tsx';
import { daysFirst } from '../wait/waitWords.ts';
import { ZoneField } from '../wait/ZoneField.tsx';
import type { FormProps } from './FormProps.ts';

const kinds: readonly { value: UntilKind; label: string }[] = [
  { value: 'nothing', label: t('Nothing more') },
  { value: 'time', label: t('A time of day') },
  { value: 'date', label: t('A date') },
  { value: 'profileDate', label: t('A date on the profile') },
  { value: 'triggerDate', label: t('A date of the trigger') },
];
const goOn = { value: 'continue', label: t('Go on at once') } as const;
const skip = { value: 'skip', label: t('Take the “Skips” way out') } as const;
const leaveJourney = { value: 'exit', label: t('Leave the journey') } as const;
const nextYear = { value: 'nextOccurrence', label: t('Wait for the same day next year') } as const;

/** How long people are held, and until when. */
export function WaitForm({ node, change, leave }: FormProps<'wait'>) {
  const { settings } = node;
  const { until, ifPast, ifMissing } = settings;
  const kind = untilKind(until);
  const setUntil = (next: Until) => change({ until: next }, 'until');
  const choose = (next: UntilKind) => {
    if (next === kind) return;
    // What the new kind cannot need is cleared, so that no way out stays behind.
    const keepsPast = canBePast(next) && (next !== 'triggerDate' || ifPast !== 'nextOccurrence');
    change({
      until: untilOfKind(next, until, nextWeek()),
      ...(!keepsPast && { ifPast: undefined }),
      ...(!canBeMissing(next) && { ifMissing: undefined }),
    });
  };
  return (
    <>
      <WaitSentence settings={settings} change={change} leave={leave} />
      <WaitExamples id={node.id} settings={settings} />
      <Setting at="for">
        {(error) => (
          <LengthField
            label={t('How long')}
            error={error}
            value={settings.for}
            units={daysFirst}
            onChange={(length) => change({ for: length }, 'for')}
            onBlur={leave}
          />
        )}
      </Setting>
      <Setting at="until">
        {(error) => (
          <>
            <SelectField
              label={t('Then until')}
              error={until === undefined ? error : undefined}
              value={kind}
              options={kinds}
              onChange={choose}
            />
            {until !== undefined && (
              <UntilFields key={kind} until={until} onChange={setUntil} onBlur={leave} error={error} />
            )}
          </>
        )}
      </Setting>
      <Setting at="zone">
        {(error) => <ZoneField value={settings.zone} onChange={(zone) => change({ zone })} error={error} />}
      </Setting>
      {(canBePast(kind) || ifPast !== undefined) && (
        <Setting at="ifPast">
          {(error) => (
            <SelectField
              label={t('If that moment is past')}
              error={error}
              value={ifPast}
              options={
                kind === 'triggerDate' && ifPast !== 'nextOccurrence'
                  ? [goOn, skip, leaveJourney]
                  : [goOn, skip, leaveJourney, nextYear]
              }
              onChange={(choice) => change({ ifPast: choice })}
            />
          )}
        </Setting>
      )}
      {(canBeMissing(kind) || ifMissing !== undefined) && (
        <Setting at="ifMissing">
          {(error) => (
            <SelectField
              label={t('If the date is not known')}
              error={error}
              value={ifMissing}
              options={[goOn, skip, leaveJourney]}
              onChange={(choice) => change({ ifMissing: choice })}
            />
          )}
        </Setting>
      )}
    </>
  );
}

/** A date to begin with: this day next week. */
const nextWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
