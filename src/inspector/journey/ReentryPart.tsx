import type { Reentry } from '../../core/index.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { LengthField } from '../LengthField.tsx';
import { PathField } from '../rules/PathField.tsx';
import { useTriggerProperties } from '../rules/RuleScope.tsx';
import { reentryWords } from '../../core/export/journeyWords.ts';
import { t } from '../../texts/t.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

const modes = [
  { value: 'never', label: t('Never: once in a lifetime') },
  { value: 'afterExit', label: t('After leaving') },
  { value: 'always', label: t('Always, even while inside') },
] as const;

/** Whether somebody may enter again, how soon, and what keeps their runs apart. */
export function ReentryPart({ journey: { reentry }, change, leave }: PartProps) {
  const known = useTriggerProperties();
  const put = (patch: Partial<Reentry>, typing?: string) =>
    change({ reentry: { ...reentry, ...patch } }, typing && `reentry/${typing}`);
  return (
    <Part
      at="reentry"
      title={t('Entering again')}
      teaches={t('{what}.', { what: reentryWords(reentry) })}
      summary={reentryWords(reentry)}
      isUsed
    >
      <SelectField
        label={t('May enter again')}
        value={reentry.mode}
        options={modes}
        onChange={(mode) => put(mode === 'never' ? { mode, cooldown: undefined } : { mode })}
        onBlur={leave}
      />
      {reentry.mode !== 'never' && (
        <LengthField
          label={t('At the earliest after')}
          hint={t('Counted from the last time they entered. Without a length: at once.')}
          units={['days', 'weeks', 'months', 'hours', 'minutes']}
          value={reentry.cooldown}
          onChange={(cooldown) => put({ cooldown }, 'cooldown')}
          onBlur={leave}
        />
      )}
      <PathField
        label={t('Each on its own, by')}
        hint={t('A property of the trigger, such as cart_id: then every cart goes through on its own.')}
        value={reentry.key ?? ''}
        known={known}
        onChange={(path) => put({ key: path || undefined }, 'key')}
        onBlur={leave}
      />
    </Part>
  );
}
