import { useRef, type KeyboardEvent } from 'react';
import { giveBackFocus } from '../session/Focus.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { JourneyInspector } from './JourneyInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import { SelectionSummary } from './SelectionSummary.tsx';
import { VocabularyProvider } from './samples/useVocabulary.tsx';
import styles from './Inspector.module.css';

/** What is selected, with all its settings; with nothing selected, the journey. Escape leads back to the step. */
export function Inspector() {
  const root = useRef<HTMLElement>(null);
  const nodes = useSessionState(({ draft }) => draft.document.nodes);
  const selected = useSessionState(({ selection }) => selection.nodes);
  const chosen = nodes.filter(({ id }) => selected.includes(id));
  const [first, ...more] = chosen;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!first || !giveBackFocus(first.id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Not a control itself: it hears the Escape of the fields in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={root}
      className={styles.inspector}
      aria-label={t('Settings')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <VocabularyProvider>
        {first === undefined ? (
          <JourneyInspector root={root} />
        ) : more.length > 0 ? (
          <SelectionSummary nodes={chosen} />
        ) : (
          <NodeInspector key={first.id} node={first} root={root} />
        )}
      </VocabularyProvider>
    </aside>
  );
}
