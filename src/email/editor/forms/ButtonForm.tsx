import { t } from '../../../texts/t.ts';
import { SwitchField } from '../../../ui/CheckField.tsx';
import { ColourField } from '../../../ui/ColourField.tsx';
import { FieldRow } from '../../../ui/FieldGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { lookOf } from '../../compile/lookOf.ts';
import { useEmailDesk } from '../EmailDesk.ts';
import { AlignField } from '../fields/AlignField.tsx';
import { LinkField } from '../fields/LinkField.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function ButtonForm({ block, change, leave }: BlockFormProps<'button'>) {
  const { brand, paths, document } = useEmailDesk();
  const look = lookOf(brand);
  return (
    <>
      <TextField
        label={t('Words on it')}
        hint={t('Say what happens: “See your cart”, not “Click here”.')}
        value={block.label}
        maxLength={120}
        onChange={(label) => change({ label }, 'label')}
        onBlur={leave}
      />
      <LinkField
        value={block.link}
        paths={paths}
        onChange={(link) => link && change({ link }, 'link')}
        onBlur={leave}
      />
      <AlignField
        value={block.align}
        usual="start"
        dir={document.dir}
        onChange={(align) => change({ align })}
      />
      <SwitchField
        label={t('As wide as its column')}
        checked={block.wide ?? false}
        onChange={(wide) => change({ wide: wide || undefined })}
      />
      <FieldRow>
        <ColourField
          label={t('Ground')}
          value={block.bg}
          usual={look.accent}
          onChange={(bg) => change({ bg }, 'bg')}
          onBlur={leave}
        />
        <ColourField
          label={t('Letters')}
          value={block.fg}
          usual={block.bg === undefined ? look.onAccent : '#ffffff'}
          onChange={(fg) => change({ fg }, 'fg')}
          onBlur={leave}
        />
      </FieldRow>
    </>
  );
}
