import { t } from '../../../texts/t.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { BodyField } from '../../BodyField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import { AlignField } from '../fields/AlignField.tsx';
import { CanvasTextTools } from '../CanvasTextTools.tsx';
import { WriteField } from '../WriteField.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function TextForm({ block, change, leave }: BlockFormProps<'text'>) {
  const { document, paths, narrow } = useEmailDesk();
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
      {narrow ? (
        <WriteField
          label={t('Text')}
          block={block}
          onChange={([inline = []], typed) => change({ inline }, typed ? 'inline' : undefined)}
          onBlur={leave}
        />
      ) : (
        <>
          <CanvasTextTools />
          <BodyField
            key={block.id}
            label={t('Text')}
            value={block.inline}
            paths={paths}
            onChange={(inline) => change({ inline }, 'inline')}
            onBlur={leave}
          />
        </>
      )}
      <AlignField
        value={block.align}
        usual="start"
        dir={document.dir}
        onChange={(align) => change({ align })}
      />
    </>
  );
}
