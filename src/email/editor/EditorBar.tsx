import { limits } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EmailDownloads } from '../EmailDownloads.tsx';
import { useEmailDesk } from './EmailDesk.ts';
import styles from './EmailEditor.module.css';

export type EditorMode = 'edit' | 'preview' | 'samples';
export type Device = 'desktop' | 'phone';

/** What stands above the email: the way back, its name, undo, and how it is looked at. */
export function EditorBar(props: {
  mode: EditorMode;
  onMode: (mode: EditorMode) => void;
  device: Device;
  onDevice: (device: Device) => void;
  /** Without a canvas there is nothing to choose the width of. */
  narrow: boolean;
  onClose: () => void;
}) {
  const { mode, onMode, device, onDevice, narrow, onClose } = props;
  const desk = useEmailDesk();
  const { stored, variant } = desk;
  const own = (stored.document.variants ?? []).filter(({ sections }) => sections !== undefined);
  return (
    <div className={styles.bar}>
      <IconButton icon="arrow-left" label={t('Back to the journey')} onClick={onClose} />
      <TextField
        className={styles.name}
        label={t('Name of the email')}
        labelHidden
        size="sm"
        placeholder={t('Email without a name')}
        value={stored.name}
        maxLength={limits.nameGraphemes.max}
        onChange={(name) => desk.editStored(t('Rename the email'), { name }, 'name')}
        onBlur={desk.endTyping}
      />
      <IconButton
        icon="undo"
        label={desk.back === undefined ? t('Undo') : t('Undo: {what}', { what: desk.back })}
        shortcut="mod+z"
        disabledReason={desk.back === undefined ? t('Nothing to undo') : undefined}
        onClick={desk.undo}
      />
      <IconButton
        icon="redo"
        label={desk.forth === undefined ? t('Redo') : t('Redo: {what}', { what: desk.forth })}
        shortcut="mod+shift+z"
        disabledReason={desk.forth === undefined ? t('Nothing to redo') : undefined}
        onClick={desk.redo}
      />
      <span className={styles.grow} />
      {mode === 'edit' && own.length > 0 && (
        <SelectField
          className={styles.variant}
          label={t('Content of')}
          labelHidden
          size="sm"
          value={own.some(({ id }) => id === variant) ? variant : ''}
          options={[
            { value: '', label: t('The email') },
            ...own.map(({ id, label }) => ({ value: id, label: t('Variant {name}', { name: label || id }) })),
          ]}
          onChange={(id) => desk.showVariant(id === '' ? undefined : id)}
        />
      )}
      {mode === 'edit' && !narrow && (
        <SegmentedField
          label={t('Width')}
          labelHidden
          size="sm"
          value={device}
          onChange={onDevice}
          options={[
            { value: 'desktop', label: t('Desktop'), icon: 'desktop' },
            { value: 'phone', label: t('Phone'), icon: 'phone' },
          ]}
        />
      )}
      <EmailDownloads
        stored={stored}
        brand={desk.brand}
        utm={desk.utm}
        variant={mode === 'edit' ? variant : desk.reading.variant}
        reader={desk.reading.reader}
      />
      <SegmentedField
        className={styles.modes}
        label={t('Look at')}
        labelHidden
        size="sm"
        value={mode}
        onChange={onMode}
        options={[
          { value: 'edit', label: t('Edit') },
          { value: 'preview', label: t('Preview') },
          { value: 'samples', label: t('All samples') },
        ]}
      />
    </div>
  );
}
