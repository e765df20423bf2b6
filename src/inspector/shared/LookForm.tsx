import { useState } from 'react';
import { changeLook, fontNames, type EmailLook } from '../../core/index.ts';
import { lookHints } from '../../email/brand/lookHints.ts';
import { lookOf } from '../../email/compile/lookOf.ts';
import { PictureField } from '../../email/PictureField.tsx';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { ColourField } from '../../ui/ColourField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Fields, Panel } from './Sheet.tsx';

const fontLabels: Readonly<Record<(typeof fontNames)[number], string>> = {
  arial: 'Arial',
  georgia: 'Georgia',
  helvetica: 'Helvetica',
  tahoma: 'Tahoma',
  trebuchet: 'Trebuchet',
  times: 'Times',
  verdana: 'Verdana',
};

type Put = (label: string, patch: Parameters<typeof changeLook>[0], typing?: string) => void;

/** How all emails look: logo, colours and font. */
export function LookForm() {
  const session = useSharedSession();
  const brand = useSharedState(({ shared }) => shared.brand);
  const { look = {} } = brand;
  const usual = lookOf({ ...brand, look: {} });
  const hints = lookHints(brand);
  const put: Put = (label, patch, typing) =>
    session.apply(label, changeLook(patch), { merge: typing && `look/${typing}` });
  const colour = (part: 'accent' | 'text' | 'page', label: string) => (
    <ColourField
      label={label}
      value={look[part]}
      usual={usual[part]}
      hint={hints[part]}
      onChange={(next) => put(t('Change a colour'), { [part]: next }, part)}
    />
  );
  return (
    <>
      <Panel title={t('Logo')} hint={t('Stands at the top of every email with a header.')}>
        <Fields onBlur={session.endMerge}>
          <LogoFields logo={look.logo} name={brand.name} put={put} />
        </Fields>
      </Panel>
      <Panel title={t('Colours and font')}>
        <Fields onBlur={session.endMerge}>
          {colour('accent', t('Accent: buttons and links'))}
          {colour('text', t('Text'))}
          {colour('page', t('Page around the email'))}
          <SelectField
            label={t('Font')}
            hint={t('Only fonts that every mail program has.')}
            value={look.font}
            placeholder={fontLabels.arial}
            options={fontNames
              .filter((font) => font !== 'arial')
              .map((value) => ({ value, label: fontLabels[value] }))}
            onChange={(font) => put(t('Change the font'), { font })}
            onClear={() => put(t('Change the font'), { font: undefined })}
          />
        </Fields>
      </Panel>
    </>
  );
}

function LogoFields({ logo, name, put }: { logo: EmailLook['logo']; name: string; put: Put }) {
  // What is out of range while it is typed is never stored: it could not be read again.
  const [typed, setTyped] = useState<{ width: number | undefined }>();
  return (
    <>
      <PictureField
        label={t('Logo')}
        value={logo?.src ?? ''}
        onChange={(src) =>
          put(
            t('Change the logo'),
            { logo: src === '' ? undefined : { alt: name, width: usualWidth, ...logo, src } },
            'logo-src',
          )
        }
      />
      {logo && (
        <FieldRow columns="minmax(0, 2fr) minmax(0, 1fr)">
          <TextField
            label={t('Where pictures are off')}
            hint={logo.alt === '' ? t('The name of the brand is shown instead.') : undefined}
            maxLength={200}
            value={logo.alt}
            onChange={(alt) => put(t('Change the logo'), { logo: { ...logo, alt } }, 'logo-alt')}
          />
          <NumberField
            label={t('Width')}
            integer
            min={widths.min}
            max={widths.max}
            unit="px"
            value={typed ? typed.width : logo.width}
            onChange={(next) => {
              setTyped({ width: next });
              if (next !== undefined && next >= widths.min && next <= widths.max)
                put(t('Change the logo'), { logo: { ...logo, width: next } }, 'logo-width');
            }}
            onBlur={() => setTyped(undefined)}
          />
        </FieldRow>
      )}
    </>
  );
}

const usualWidth = 160;
const widths = { min: 16, max: 600 };
