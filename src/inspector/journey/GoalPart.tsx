import { sentenceCase, type Goal } from '../../core/index.ts';
import { requestFocus } from '../../session/Focus.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { SwitchField } from '../../ui/CheckField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Change } from '../Change.ts';
import { LengthField } from '../LengthField.tsx';
import { EventPatternField } from '../rules/EventPatternField.tsx';
import { PathField } from '../rules/PathField.tsx';
import { RuleScopeProvider } from '../rules/RuleScope.tsx';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { goalWords } from '../../core/export/journeyWords.ts';
import { t } from '../../texts/t.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';
import styles from './Part.module.css';

const blankGoal: Goal = { name: '', when: { event: '' }, from: 'entry', exit: true };
const countedFrom = [
  { value: 'entry', label: t('Entering the journey') },
  { value: 'lastSend', label: t('The last email') },
] as const;

/** What counts as a success, for how long, and whether it ends the journey. */
export function GoalPart({ journey: { goal }, change, leave }: PartProps) {
  const put = (next: Goal | undefined) => {
    change({ goal: next });
    // What was pressed goes away with it.
    requestFocus({ setting: 'goal' });
  };
  return (
    <Part
      at="goal"
      title={t('Goal')}
      teaches={t('What should people have done, thanks to this journey? Reports count it as its success.')}
      summary={
        goal === undefined
          ? t('None', { context: 'no goal' })
          : goal.when.event === ''
            ? t('Without an event yet')
            : sentenceCase(goalWords(goal))
      }
      isUsed
    >
      {goal === undefined ? (
        <div className={styles.end}>
          <Button icon="target" size="sm" onClick={() => put(blankGoal)}>
            {t('Add a goal')}
          </Button>
        </div>
      ) : (
        <>
          <RuleScopeProvider scope="run">
            <GoalFields
              goal={goal}
              change={(next, typing) => change({ goal: next }, typing && `goal/${typing}`)}
              leave={leave}
            />
          </RuleScopeProvider>
          <div className={styles.end}>
            <Button icon="trash" size="sm" variant="quiet" onClick={() => put(undefined)}>
              {t('Remove the goal')}
            </Button>
          </div>
        </>
      )}
    </Part>
  );
}

function GoalFields({ goal, change, leave }: { goal: Goal; change: Change<Goal>; leave: () => void }) {
  const vocabulary = useVocabulary();
  return (
    <>
      <TextField
        label={t('Name of the goal')}
        placeholder={t('Bought something')}
        // The format's limit for names.
        maxLength={200}
        value={goal.name}
        onChange={(name) => change({ ...goal, name }, 'name')}
        onBlur={leave}
      />
      <EventPatternField
        label={t('Reached by')}
        value={goal.when}
        onChange={(when, typing) => change({ ...goal, when }, typing && `when/${typing}`)}
        onBlur={leave}
      />
      <LengthField
        label={t('Counts within')}
        hint={t('Without a length: for as long as somebody is in the journey.')}
        units={['days', 'weeks', 'months', 'hours', 'minutes']}
        value={goal.within}
        onChange={(within) => change({ ...goal, within }, 'within')}
        onBlur={leave}
      />
      <SelectField
        label={t('Counted from')}
        value={goal.from}
        options={countedFrom}
        onChange={(from) => change({ ...goal, from })}
        onBlur={leave}
      />
      <PathField
        label={t('Worth')}
        hint={t('The property of the event that says what it is worth, such as its total.')}
        value={goal.value ?? ''}
        known={vocabulary.propertiesOf(goal.when.event)}
        onChange={(path) => change({ ...goal, value: path || undefined }, 'value')}
        onBlur={leave}
      />
      <SwitchField
        label={t('Leave the journey when it is reached')}
        checked={goal.exit}
        onChange={(exit) => change({ ...goal, exit })}
      />
    </>
  );
}
