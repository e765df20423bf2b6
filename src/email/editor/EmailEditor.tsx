import { t } from '../../texts/t.ts';
import { EditableEmailEditor } from './EditableEmailEditor.tsx';
import type { EmailEditorProps } from './EmailEditorProps.ts';
import { LockedEmailView } from './LockedEmailView.tsx';

/** The email editor, over the whole window. Every change is given on at once; what is locked is only shown. */
export function EmailEditor(props: EmailEditorProps) {
  const { stored } = props;
  return 'locked' in stored ? (
    <LockedEmailView {...props} locked={stored.locked} title={titleOf(stored.locked.name)} />
  ) : (
    <EditableEmailEditor {...props} key={stored.id} stored={stored} title={titleOf(stored.name)} />
  );
}

const titleOf = (name: string): string =>
  name === '' ? t('Email without a name') : t('Email “{name}”', { name });
