import { checkModel, type Linked, type Model, type TrailNames } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { withoutSegment, withSegment } from './modelEdits.ts';
import { SegmentSentence } from './SegmentSentence.tsx';
import styles from './BehaviourPanel.module.css';

/** How people of a segment differ: so many times as often as everybody. Only segments of the profile can, since people begin with it. */
export function SegmentRates(props: {
  model: Model;
  linked: Linked;
  names: TrailNames;
  onChange: (model: Model, said?: string) => void;
}) {
  const { model, linked, names, onChange } = props;
  const shared = useSessionState((state) => state.shared.segments);
  const own = Object.entries(model.segments ?? {});
  const free = Object.entries(shared).filter(([id]) => !own.some(([known]) => known === id));
  const items = free.map(([id, { name, rule }]) => {
    const segment = { name, when: rule, times: {} };
    const fits = checkModel(withSegment(model, id, segment), linked).length === 0;
    return {
      id,
      label: name,
      ...(!fits && { disabledReason: t('It asks what people do, and they begin with nothing done') }),
      onSelect: () => onChange(withSegment(model, id, segment)),
    };
  });
  return (
    <>
      <ul className={styles.list}>
        {own.map(([id, segment]) => (
          <SegmentSentence
            key={id}
            segment={segment}
            behaviours={model.behaviours}
            names={names}
            onChange={(times) => onChange(withSegment(model, id, { ...segment, times }))}
            onRemove={() =>
              onChange(
                withoutSegment(model, id),
                t('{segment} behaves like everybody now', { segment: segment.name }),
              )
            }
          />
        ))}
      </ul>
      {items.length > 0 ? (
        <MenuButton label={t('Segments')} size="sm" icon="plus" groups={[{ id: 'segments', items }]}>
          {t('A segment behaves differently')}
        </MenuButton>
      ) : (
        own.length === 0 && <p className={styles.seen}>{t('There are no segments in this workspace yet.')}</p>
      )}
    </>
  );
}
