import { t } from '../../../texts/t.ts';
import { SwitchField } from '../../../ui/CheckField.tsx';
import { FieldRow } from '../../../ui/FieldGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PictureField } from '../../PictureField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import { BoundedNumber } from '../fields/BoundedNumber.tsx';
import { AlignField } from '../fields/AlignField.tsx';
import { LinkField } from '../fields/LinkField.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function ImageForm({ block, change, leave }: BlockFormProps<'image'>) {
  const { document, paths } = useEmailDesk();
  return (
    <>
      <PictureField
        label={t('Picture')}
        value={block.src}
        onChange={(src) => change({ src }, 'src')}
        onBlur={leave}
      />
      <SwitchField
        label={t('Only decorative')}
        hint={t('Screen readers pass over it.')}
        checked={block.decorative}
        onChange={(decorative) => change({ decorative })}
      />
      {!block.decorative && (
        <TextField
          label={t('What it shows')}
          hint={t('Read aloud, and shown where pictures are off.')}
          value={block.alt}
          maxLength={400}
          multiline
          onChange={(alt) => change({ alt }, 'alt')}
          onBlur={leave}
        />
      )}
      <FieldRow>
        <BoundedNumber
          label={t('Width')}
          unit="px"
          min={1}
          max={600}
          value={block.width}
          onChange={(width) => change({ width }, 'width')}
          onBlur={leave}
        />
        <BoundedNumber
          label={t('Height')}
          unit="px"
          min={1}
          max={2_000}
          placeholder={t('by itself')}
          value={block.height}
          onChange={(height) => change({ height }, 'height')}
          onClear={() => change({ height: undefined }, 'height')}
          onBlur={leave}
        />
      </FieldRow>
      <AlignField
        value={block.align}
        usual="center"
        dir={document.dir}
        onChange={(align) => change({ align })}
      />
      <LinkField
        optional
        value={block.link}
        paths={paths}
        onChange={(link) => change({ link }, 'link')}
        onBlur={leave}
      />
    </>
  );
}
