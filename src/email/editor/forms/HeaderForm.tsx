import { t } from '../../../texts/t.ts';
import { SwitchField } from '../../../ui/CheckField.tsx';
import { useEmailDesk } from '../EmailDesk.ts';
import { AlignField } from '../fields/AlignField.tsx';
import type { BlockFormProps } from './FormProps.ts';

export function HeaderForm({ block, change }: BlockFormProps<'header'>) {
  const { brand, document } = useEmailDesk();
  return (
    <>
      <p>
        {brand.look?.logo?.src
          ? t('Shows the brand’s logo.')
          : t('Shows the brand’s name, as it has no logo yet.')}
      </p>
      <AlignField
        value={block.align}
        usual="start"
        dir={document.dir}
        onChange={(align) => change({ align })}
      />
      <SwitchField
        label={t('Link to this email in the browser')}
        checked={block.view}
        onChange={(view) => change({ view })}
      />
    </>
  );
}
