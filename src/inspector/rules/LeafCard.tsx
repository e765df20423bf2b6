import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { tabStops } from '../../ui/focus.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Change } from '../Change.ts';
import type { LeafForm } from './LeafForm.ts';
import { leafOf } from './ruleTree.ts';
import styles from './RuleTree.module.css';

/** One question: its reading, which opens its fields. A new one starts open, and an incomplete one, which is marked. */
export function LeafCard<Leaf extends object>(props: {
  leaf: Leaf;
  negated: boolean;
  leaves: LeafForm<Leaf>;
  /** It was just added: its first field takes the focus. */
  isFresh: boolean;
  onChange: Change<Leaf>;
  onBlur: () => void;
  menu: ReactNode;
}) {
  const { leaf, negated, leaves, isFresh, onChange, onBlur, menu } = props;
  const isComplete = leaves.isComplete(leaf);
  const [open, setOpen] = useState(isFresh || !isComplete);
  const fields = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (isFresh && fields.current) tabStops(fields.current)[0]?.focus();
  }, [isFresh]);
  return (
    <div className={styles.card} data-incomplete={!isComplete || undefined}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.reading}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          <span>{leaves.words(leafOf(leaf, negated))}</span>
          {!isComplete && (
            <span className={styles.incomplete}>
              <Icon name="warning" size={14} />
              <VisuallyHidden>{t('(not complete)')}</VisuallyHidden>
            </span>
          )}
        </button>
        {menu}
      </div>
      {open && (
        <div ref={fields} id={id} className={styles.fields}>
          <leaves.Fields leaf={leaf} onChange={onChange} onBlur={onBlur} />
        </div>
      )}
    </div>
  );
}
