import { use, useState } from 'react';
import { t } from '../../texts/t.ts';
import { SwitchField } from '../../ui/CheckField.tsx';
import { Section } from '../../ui/Section.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { Changeable } from '../Changeable.tsx';
import { UnfoldedContext } from '../journey/unfolded.ts';
import { LengthField } from '../LengthField.tsx';
import { Setting } from '../Setting.tsx';
import { useNeeded } from '../useNeeded.ts';
import { daysFirst } from '../wait/waitWords.ts';
import { officeHours, WindowFields } from '../week/WindowFields.tsx';
import type { FormProps } from './FormProps.ts';
import styles from './EmailContent.module.css';

const places = ['window', 'zone', 'timeSensitive', 'onCapped', 'deferUpTo', 'onSkip'];
/** What the engine does where a step says nothing. */
const usualDeferral = 'P3D';

/** When the email may go, and what happens where it may not. */
export function SendingForm({ node, change, leave }: FormProps<'email'>) {
  const { settings } = node;
  const { window, timeSensitive = false, onCapped = 'skip', onSkip = 'continue' } = settings;
  const { times, troubled } = use(UnfoldedContext);
  const count = times['sending'] ?? 0;
  // Only how it starts: a part does not fold while it is worked on.
  const [startsOpen] = useState(
    window !== undefined ||
      timeSensitive ||
      onCapped !== 'skip' ||
      onSkip !== 'continue' ||
      places.some((place) => troubled.has(place)),
  );
  return (
    // A section keeps to itself whether it is folded: a new one starts open.
    <Section
      key={count}
      title={t('When it may go')}
      collapsible
      startsOpen={startsOpen || count > 0}
      className={styles.part}
    >
      <div data-part="sending">
        <Changeable className={styles.content}>
          <Setting at="window">
            <SwitchField
              label={t('Only at certain hours')}
              hint={t('Outside of them it waits for the next one.')}
              checked={window !== undefined}
              onChange={(on) =>
                change({ window: on ? officeHours : undefined, ...(!on && { zone: undefined }) })
              }
            />
            {window && (
              <div className={styles.content}>
                <WindowFields window={window} zone={settings.zone} change={change} leave={leave} />
              </div>
            )}
          </Setting>
          <Setting at="timeSensitive">
            <SwitchField
              label={t('Time-sensitive')}
              hint={t(
                'Limits on how many emails people get do not hold it back. It still counts towards them.',
              )}
              checked={timeSensitive}
              onChange={(on) => change({ timeSensitive: on || undefined })}
            />
          </Setting>
          {!timeSensitive && (
            <Setting at="onCapped">
              <SegmentedField
                label={t('If they got too many emails already')}
                value={onCapped}
                options={[
                  { value: 'skip', label: t('Skip it') },
                  { value: 'defer', label: t('Hold it back') },
                ]}
                onChange={(choice) =>
                  change(
                    choice === 'skip' ? { onCapped: undefined, deferUpTo: undefined } : { onCapped: choice },
                  )
                }
              />
            </Setting>
          )}
          {!timeSensitive && onCapped === 'defer' && (
            <Setting at="deferUpTo">
              <DeferralField node={node} change={change} leave={leave} />
            </Setting>
          )}
          <Setting at="onSkip">
            {(error) => (
              <SegmentedField
                label={t('If it is not sent')}
                error={error}
                value={onSkip}
                options={[
                  { value: 'continue', label: t('Go on', { context: 'people, in the journey' }) },
                  { value: 'exit', label: t('Leave the journey') },
                ]}
                onChange={(choice) => change({ onSkip: choice === 'continue' ? undefined : choice })}
              />
            )}
          </Setting>
        </Changeable>
      </div>
    </Section>
  );
}

function DeferralField({ node, change, leave }: FormProps<'email'>) {
  const { deferUpTo = usualDeferral } = node.settings;
  const length = useNeeded({
    value: deferUpTo,
    onChange: (next: string) => change({ deferUpTo: next === usualDeferral ? undefined : next }, 'deferUpTo'),
    onBlur: leave,
  });
  return (
    <LengthField
      label={t('At most for')}
      hint={t('After that it is skipped.')}
      units={daysFirst}
      {...length}
    />
  );
}
