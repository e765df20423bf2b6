import { t } from '../../../texts/t.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { BodyField } from '../../BodyField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import { AlignField } from '../fields/AlignField.tsx';
import { TextTools } from '../TextTools.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function TextForm({ block, change, leave }: BlockFormProps<'text'>) {
  const { document, paths } = useEmailDesk();
  return (
    <>
      <SelectField
        label={t('Kind')}
        value={block.level}
        onChange={(level) => change({ level })}
        options={[
          { value: 'p', label: t('Text') },
          { value: 'h1', label: t('Title') },
          { value: 'h2', label: t('Heading') },
          { value: 'h3', label: t('Small heading') },
        ]}
      />
      <TextTools />
      <BodyField
        key={block.id}
        label={t('Text')}
        value={block.inline}
        paths={paths}
        onChange={(inline) => change({ inline }, 'inline')}
        onBlur={leave}
      />
      <AlignField
        value={block.align}
        usual="start"
        dir={document.dir}
        onChange={(align) => change({ align })}
      />
    </>
  );
}
