import { useRef, useState, type KeyboardEvent } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { pressedKeys } from '../../ui/pressedKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { EmailCanvasHandle } from '../canvas/EmailCanvasProps.ts';
import { useEmailChecks } from '../lint/useEmailChecks.ts';
import { AllSamples } from '../preview/AllSamples.tsx';
import { EmailPreview } from '../preview/EmailPreview.tsx';
import { CanvasPane } from './CanvasPane.tsx';
import { EditorBar, type Device, type EditorMode } from './EditorBar.tsx';
import { EmailDeskContext } from './EmailDesk.ts';
import styles from './EmailEditor.module.css';
import type { EditableEmail, EmailEditorProps } from './EmailEditorProps.ts';
import { focusFields } from './focusFields.ts';
import { LeftPanel } from './LeftPanel.tsx';
import { NarrowParts } from './NarrowParts.tsx';
import { SettingsPanel, type SettingsTab } from './SettingsPanel.tsx';
import { useDeskOf } from './useDeskOf.ts';

/** The screen of an email that can be edited. */
export function EditableEmailEditor(props: EmailEditorProps & { stored: EditableEmail; title: string }) {
  const { stored, title, readOnly, narrow, onClose } = props;
  const canvas = useRef<EmailCanvasHandle>(null);
  const { desk, said, onWriting, onCanvas } = useDeskOf(stored, props, canvas);
  const [mode, setMode] = useState<EditorMode>('edit');
  const [device, setDevice] = useState<Device>('desktop');
  const [tab, setTab] = useState<SettingsTab>('settings');
  const checks = useEmailChecks(stored, props);
  const settings = useRef<HTMLElement>(null);
  const close = () => {
    desk.hand()?.flush();
    onClose();
  };
  const openSettings = () => {
    setTab('settings');
    focusFields(settings.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const keys = pressedKeys(event.nativeEvent);
    if (keys.includes('mod+z')) desk.undo();
    else if (keys.includes('mod+shift+z') || keys.includes('mod+y')) desk.redo();
    // First out of a setting, then out of what is selected, then out of the email.
    else if (event.key !== 'Escape' || event.defaultPrevented || mode !== 'edit') return;
    else if (event.target !== settings.current && holds(settings.current, event.target))
      settings.current?.focus();
    else if (desk.selected !== undefined) desk.select(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <EmailDeskContext value={desk}>
      <Dialog
        title={title}
        size="window"
        bar={
          <div role="presentation" onKeyDown={onKeyDown}>
            <EditorBar
              mode={mode}
              onMode={setMode}
              device={device}
              onDevice={setDevice}
              narrow={narrow}
              onClose={close}
            />
          </div>
        }
        onClose={close}
      >
        <div role="presentation" className={styles.body} onKeyDown={onKeyDown}>
          {readOnly !== undefined && <Banner tone="warn">{readOnly}</Banner>}
          {mode === 'preview' && <EmailPreview width={narrow ? 'phone' : 'desktop'} />}
          {mode === 'samples' && <AllSamples />}
          {mode === 'edit' && narrow && <NarrowParts checks={checks} />}
          {/* What was begun stays, and the canvas is there again at once. */}
          {!narrow && (
            <div className={styles.panels} hidden={mode !== 'edit'}>
              <LeftPanel onOpenSettings={openSettings} />
              <CanvasPane
                canvas={canvas}
                device={device}
                readOnly={readOnly !== undefined}
                onWriting={onWriting}
                onChange={onCanvas}
                onSettings={(enter) => (enter ? openSettings() : setTab('settings'))}
              />
              <aside ref={settings} className={styles.settings} tabIndex={-1}>
                <SettingsPanel checks={checks} tab={tab} onTab={setTab} />
              </aside>
            </div>
          )}
        </div>
        <VisuallyHidden as="p">
          <span role="status">{said}</span>
        </VisuallyHidden>
      </Dialog>
    </EmailDeskContext>
  );
}

const holds = (element: HTMLElement | null, target: EventTarget): boolean =>
  target instanceof Node && (element?.contains(target) ?? false);
