import type { EventPattern } from '../../core/index.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Change } from '../Change.ts';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { EventContext, propertyLeaves } from './propertyLeaves.tsx';
import { RuleTree } from './RuleTree.tsx';
import { viewOf } from './ruleTree.ts';
import styles from './EventPatternField.module.css';

/** Which events match: by name and, where wanted, by their properties. */
export function EventPatternField(props: {
  label: string;
  labelHidden?: boolean | undefined;
  value: EventPattern;
  onChange: Change<EventPattern>;
  onBlur: () => void;
  error?: string | undefined;
  hint?: string | undefined;
}) {
  const { value, onChange, onBlur, ...field } = props;
  const { event, where } = value;
  const vocabulary = useVocabulary();
  const count = where === undefined ? 0 : partCount(where);
  return (
    <div className={styles.pattern}>
      <ComboField
        {...field}
        icon="bolt"
        placeholder="Choose or write an event"
        value={event}
        onChange={(text) => onChange({ ...value, event: text }, 'event')}
        // The name that is being typed stands in the journey already, and is no suggestion.
        suggestions={vocabulary.events.filter((name) => name !== event).map((name) => ({ value: name }))}
        onBlur={onBlur}
      />
      {where === undefined ? (
        <LinkButton
          icon="plus"
          onClick={() => onChange({ ...value, where: { all: [{ property: '', is: 'equals' }] } })}
        >
          Only with certain properties
        </LinkButton>
      ) : (
        <div className={styles.where}>
          <p className={styles.legend}>{count === 1 ? 'Only if' : 'Only if, of its properties,'}</p>
          <EventContext value={event}>
            <RuleTree
              label="Properties of the event"
              tree={where}
              leaves={propertyLeaves}
              onChange={(next, typing) =>
                onChange(
                  { ...value, where: partCount(next) === 0 ? undefined : next },
                  typing && `where/${typing}`,
                )
              }
              onBlur={onBlur}
            />
          </EventContext>
        </div>
      )}
    </div>
  );
}

function partCount(where: NonNullable<EventPattern['where']>): number {
  const view = viewOf(where);
  return 'parts' in view ? view.parts.length : 1;
}
