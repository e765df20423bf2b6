import { t } from '../../../texts/t.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { FieldRow } from '../../../ui/FieldGroup.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { SegmentedField } from '../../../ui/SegmentedField.tsx';
import { BodyField } from '../../BodyField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import { CanvasTextTools } from '../CanvasTextTools.tsx';
import { WriteField } from '../WriteField.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function ListForm({ block, change, leave }: BlockFormProps<'list'>) {
  const { paths, narrow } = useEmailDesk();
  const { items, ordered } = block;
  return (
    <>
      <SegmentedField
        label={t('Kind')}
        value={ordered ? 'numbers' : 'dots'}
        onChange={(kind) => change({ ordered: kind === 'numbers' })}
        options={[
          { value: 'dots', label: t('With dots') },
          { value: 'numbers', label: t('Numbered') },
        ]}
      />
      {narrow ? (
        <WriteField
          label={t('Points')}
          block={block}
          onChange={(lines, typed) => change({ items: lines }, typed ? 'items' : undefined)}
          onBlur={leave}
        />
      ) : (
        <>
          <CanvasTextTools />
          {items.map((item, at) => (
            // Points have no identity of their own: they are told apart by their place.
            <FieldRow key={`${block.id}/${at}`} columns="minmax(0, 1fr) auto">
              <BodyField
                label={t('Point {number}', { number: at + 1 })}
                rows={1}
                value={item}
                paths={paths}
                onChange={(inline) => change({ items: items.with(at, inline) }, `items/${at}`)}
                onBlur={leave}
              />
              <IconButton
                icon="trash"
                label={t('Remove point {number}', { number: at + 1 })}
                disabledReason={items.length === 1 ? t('A list has at least one point') : undefined}
                onClick={() => change({ items: items.toSpliced(at, 1) })}
              />
            </FieldRow>
          ))}
          <LinkButton
            icon="plus"
            disabledReason={
              items.length >= 50 ? t('A list has at most {most} points', { most: 50 }) : undefined
            }
            onClick={() => change({ items: [...items, []] })}
          >
            {t('Another point')}
          </LinkButton>
        </>
      )}
    </>
  );
}
