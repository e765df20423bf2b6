import { useEffect, useRef, useState } from 'react';
import type { EventPattern } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
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
  // The button goes away with the press; what comes in its place takes the focus. Not so where an undo brings it back.
  const [asked, setAsked] = useState(false);
  if (asked && where === undefined) setAsked(false);
  // With the last property its menu goes, and the focus with it, to what brings properties back. Not so where an undo takes it away.
  const box = useRef<HTMLDivElement>(null);
  const emptied = useRef(false);
  useEffect(() => {
    if (emptied.current) box.current?.querySelector<HTMLElement>(':scope > button')?.focus();
    emptied.current = false;
  }, [where]);
  return (
    <div ref={box} className={styles.pattern}>
      <ComboField
        {...field}
        icon="bolt"
        placeholder={t('Choose or write an event')}
        value={event}
        onChange={(text) => onChange({ ...value, event: text }, 'event')}
        // The name that is being typed stands in the journey already, and is no suggestion.
        suggestions={vocabulary.events.filter((name) => name !== event).map((name) => ({ value: name }))}
        onBlur={onBlur}
      />
      {where === undefined ? (
        <LinkButton
          icon="plus"
          onClick={() => {
            setAsked(true);
            onChange({ ...value, where: { all: [{ property: '', is: 'equals' }] } });
          }}
        >
          {t('Only with certain properties')}
        </LinkButton>
      ) : (
        <div className={styles.where}>
          <p className={styles.legend}>{count === 1 ? t('Only if') : t('Only if, of its properties,')}</p>
          <EventContext value={event}>
            <RuleTree
              label={t('Properties of the event')}
              tree={where}
              leaves={propertyLeaves}
              startsFresh={asked}
              onChange={(next, typing) => {
                emptied.current = partCount(next) === 0;
                onChange(
                  { ...value, where: emptied.current ? undefined : next },
                  typing && `where/${typing}`,
                );
              }}
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
