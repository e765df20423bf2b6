import { useState } from 'react';
import { changePolicies, type Policies } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import { SwitchField } from '../../ui/CheckField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { JourneyChoice } from '../Choices.tsx';
import { LengthField } from '../LengthField.tsx';
import { useNeeded } from '../useNeeded.ts';
import { daysFirst } from '../wait/waitWords.ts';
import { Fields, Panel } from './Sheet.tsx';

type Sunset = NonNullable<Policies['sunset']>;

/** What happens with people who open nothing any more. */
export function SunsetForm() {
  const session = useSharedSession();
  const sunset = useSharedState(({ shared }) => shared.policies.sunset);
  const journeys = useSessionState(({ others }) => others) ?? [];
  const [first] = journeys;
  const put = (label: string, next: Sunset | undefined, typing?: string) =>
    session.apply(label, changePolicies({ sunset: next }), { merge: typing && `sunset/${typing}` });
  return (
    <Panel
      title={t('When somebody stays silent')}
      hint={t(
        'People who open and click nothing for long harm how all your emails arrive. A last journey asks them once more; who stays silent gets nothing any more.',
      )}
    >
      <Fields onBlur={session.endMerge}>
        <SwitchField
          label={t('Let go of people who stay silent')}
          disabled={sunset === undefined && first === undefined}
          hint={first === undefined ? t('Make a re-engagement journey first.') : undefined}
          checked={sunset !== undefined}
          onChange={(on) => {
            if (!on) put(t('Turn the sunset off'), undefined);
            else if (first) put(t('Turn the sunset on'), { after: 'P90D', journey: first.id, attempts: 3 });
          }}
        />
        {sunset && (
          <SunsetFields
            sunset={sunset}
            onChange={(next, typing) => put(t('Change the sunset'), next, typing)}
          />
        )}
      </Fields>
    </Panel>
  );
}

function SunsetFields(props: { sunset: Sunset; onChange: (next: Sunset, typing?: string) => void }) {
  const { sunset, onChange } = props;
  const [refused, setRefused] = useState(false);
  const after = useNeeded({
    value: sunset.after,
    onChange: (next: string) => onChange({ ...sunset, after: next }, 'after'),
    onBlur: () => undefined,
  });
  const attempts = useNeeded({
    value: sunset.attempts,
    onChange: (next: number) => {
      setRefused(next < 1);
      if (next >= 1) onChange({ ...sunset, attempts: next }, 'attempts');
    },
    onBlur: () => setRefused(false),
  });
  return (
    <>
      <LengthField label={t('Silent for')} units={daysFirst} {...after} />
      <JourneyChoice
        label={t('Then this journey asks once more')}
        value={sunset.journey}
        onChange={(journey) => onChange({ ...sunset, journey })}
      />
      <NumberField
        label={t('Given up after')}
        integer
        min={1}
        unit={plural(sunset.attempts, 'unanswered email', 'unanswered emails')}
        error={refused ? t('At least one email must have asked.') : undefined}
        hint={t('Of that journey, when it ends and nothing was opened or clicked.')}
        {...attempts}
      />
    </>
  );
}
