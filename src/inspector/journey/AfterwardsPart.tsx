import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

/** What people keep from a journey that they have completed. */
export function AfterwardsPart({ journey: { completionTag }, change, leave }: PartProps) {
  const { tags } = useVocabulary();
  return (
    <Part
      at="completionTag"
      title={t('Afterwards')}
      teaches={t('A tag marks those who came to the end, for segments and other journeys.')}
      summary={completionTag ? t('Tagged “{tag}”', { tag: completionTag }) : t('No tag')}
      isUsed={completionTag !== undefined}
    >
      <ComboField
        label={t('Tag people who complete it')}
        icon="tag"
        placeholder={t('No tag')}
        value={completionTag ?? ''}
        suggestions={tags.map((value) => ({ value }))}
        onChange={(text) => change({ completionTag: text || undefined }, 'completionTag')}
        onBlur={leave}
      />
    </Part>
  );
}
