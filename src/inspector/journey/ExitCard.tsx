import { isEventPattern, type ExitRule } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Change } from '../Change.ts';
import { EventPatternField } from '../rules/EventPatternField.tsx';
import { RuleBuilder } from '../rules/RuleBuilder.tsx';
import { RuleScopeProvider } from '../rules/RuleScope.tsx';
import { Setting } from '../Setting.tsx';
import styles from './Part.module.css';

const sorts = [
  { value: 'event', label: t('Something happens') },
  { value: 'rule', label: t('A rule holds') },
] as const;

/** One way to leave early: an event or a rule, and the reason that is kept. */
export function ExitCard(props: {
  exit: ExitRule;
  position: number;
  change: Change<ExitRule>;
  leave: () => void;
  remove: () => void;
}) {
  const { exit, position, change, leave, remove } = props;
  const { when } = exit;
  const number = position + 1;
  return (
    <Setting at={`exits/${exit.id}`}>
      <div role="group" aria-label={t('Way to leave {number}', { number })} className={styles.exit}>
        <SegmentedField
          label={t('Leave as soon as')}
          size="sm"
          value={isEventPattern(when) ? 'event' : 'rule'}
          options={sorts}
          onChange={(sort) => change({ ...exit, when: sort === 'event' ? { event: '' } : { all: [] } })}
        />
        {isEventPattern(when) ? (
          <RuleScopeProvider scope="run">
            <EventPatternField
              label={t('Event')}
              value={when}
              onChange={(next, typing) => change({ ...exit, when: next }, typing && `when/${typing}`)}
              onBlur={leave}
            />
          </RuleScopeProvider>
        ) : (
          <RuleBuilder
            label={t('Rule of way to leave {number}', { number })}
            scope="run"
            value={when}
            onChange={(next, typing) => change({ ...exit, when: next }, typing && `when/${typing}`)}
            onBlur={leave}
          />
        )}
        <div className={styles.head}>
          <TextField
            label={t('Reason')}
            placeholder={t('Why people leave here')}
            className={styles.reason}
            // The format's limit for names.
            maxLength={200}
            value={exit.reason}
            onChange={(reason) => change({ ...exit, reason }, 'reason')}
            onBlur={leave}
          />
          <IconButton icon="trash" label={t('Remove way to leave {number}', { number })} onClick={remove} />
        </div>
      </div>
    </Setting>
  );
}
