import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import type { NodeProps } from 'reactflow';
import { limits, type JourneySection } from '../core/index.ts';
import { plural, t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { useDesk, useView, type Desk } from './desk.ts';
import type { SectionNode } from './layers.ts';
import { renameSection, sectionName, selectSection, writeSectionName } from './sections.ts';
import styles from './SectionArea.module.css';

type Props = NodeProps<SectionNode>;

/** A section: an area behind its steps, with its name on top. Who drags the name drags the steps. */
export const SectionArea = memo(
  function SectionArea({ data: { section } }: Props) {
    const desk = useDesk();
    const { id, colour = 'grey', members } = section;
    const writing = useView((view) => view.writing?.what === 'section' && view.writing.id === id);
    const inside = useView((view) => view.inside);
    const title = useRef<HTMLButtonElement>(null);
    const steps = plural(members.length, '{count} step', '{count} steps');
    return (
      <div className={styles.area} data-colour={colour} data-section={id}>
        {writing ? (
          <SectionField section={section} />
        ) : (
          <button
            ref={title}
            type="button"
            className={styles.title}
            tabIndex={inside ? 0 : -1}
            aria-label={t('Section {name} · {steps}', { name: sectionName(section), steps })}
            title={t('Press to select its steps, drag to move them, F2 to rename')}
            onClick={() => selectSection(desk, id)}
            onDoubleClick={() => writeSectionName(desk, id)}
            onKeyDown={(event) => onKey(desk, id, event)}
          >
            <span className={styles.name}>{sectionName(section)}</span>
            <span className={styles.count} data-num>
              {' · '}
              {steps}
            </span>
          </button>
        )}
      </div>
    );
  },
  (before, after) => before.data === after.data,
);

function onKey(desk: Desk, id: string, event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, currentTarget } = event;
  if (key === 'F2') writeSectionName(desk, id);
  else if (key === 'ContextMenu' || (shiftKey && key === 'F10'))
    desk.view.setState({ open: { menu: 'section', at: currentTarget, id } });
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The name of a section, being written. */
function SectionField({ section }: { section: JourneySection }) {
  const desk = useDesk();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);
  return (
    <input
      ref={ref}
      className={classes(styles.field, 'nodrag nopan nokey')}
      aria-label={t('Name of the section')}
      placeholder={t('Name this section')}
      maxLength={limits.nameGraphemes.max}
      value={section.name}
      onChange={({ currentTarget }) => renameSection(desk, section.id, currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        desk.port?.focus();
      }}
      onBlur={() => {
        desk.session.endMerge();
        if (desk.view.getState().writing?.id === section.id) desk.view.setState({ writing: undefined });
      }}
    />
  );
}
