import { useEffect, useRef } from 'react';
import { plural } from '../texts/t.ts';
import { Floating } from './Floating.tsx';
import { shownAtMost, type Suggestion } from './suggestion.ts';
import styles from './SuggestionList.module.css';

/** The list below a field that takes any text. The focus stays in the field; `active` is what Enter would take. */
export function SuggestionList(props: {
  id: string;
  label: string;
  at: HTMLElement;
  found: readonly Suggestion[];
  active: number;
  chosen?: string | undefined;
  onPick: (suggestion: Suggestion) => void;
  onPressOutside: () => void;
}) {
  const { id, label, at, found, active, chosen, onPick, onPressOutside } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const more = found.length - shownAtMost;
  return (
    <Floating
      at={at}
      width="anchor"
      gap={4}
      className={styles.popup}
      onPressOutside={onPressOutside}
      // Keeps the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label={label} className={styles.list}>
        {found.slice(0, shownAtMost).map((each, index) => (
          <button
            key={each.value}
            id={`${id}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            className={styles.option}
            aria-selected={each.value === chosen}
            data-active={index === active || undefined}
            onClick={() => onPick(each)}
          >
            <span className={styles.label}>{each.label ?? each.value}</span>
            {each.hint !== undefined && <span className={styles.hint}>{each.hint}</span>}
          </button>
        ))}
      </div>
      {more > 0 && (
        <p className={styles.more}>
          {plural(more, '{count} more: type to find it', '{count} more: type to find them')}
        </p>
      )}
    </Floating>
  );
}
