import { useState } from 'react';
import type { Workspace } from '../core/index.ts';
import { plural, t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import styles from './WorkspacePreview.module.css';

export type ImportMode = 'add' | 'replace';

/** What a workspace file holds, and the choice of what to do with it. */
export function WorkspacePreview(props: {
  from: string;
  workspace: Workspace;
  /** How many journeys are here now. */
  present: number;
  busy: boolean;
  /** Downloads what is here now. */
  onDownload: () => void;
  onImport: (mode: ImportMode) => void;
  onCancel: () => void;
}) {
  const { from, workspace, present, busy, onDownload, onImport, onCancel } = props;
  const [mode, setMode] = useState<ImportMode>('add');
  const { journeys, emails, samples, topics, segments, brand } = workspace;
  const rows: [string, string][] = [
    [t('From', { context: 'a file' }), from],
    [t('Brand'), brand.name === '' ? t('None') : brand.name],
    [
      t('Journeys'),
      journeys.length === 0 ? t('None') : journeys.map(({ name }) => name || t('Untitled')).join(', '),
    ],
    [
      t('Also'),
      [
        plural(emails.length, '{count} email', '{count} emails'),
        plural(Object.keys(topics).length, '{count} topic', '{count} topics'),
        plural(Object.keys(segments).length, '{count} segment', '{count} segments'),
        plural(samples.length, '{count} sample subscriber', '{count} sample subscribers'),
      ].join(', '),
    ],
  ];
  return (
    <div className={styles.preview}>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SegmentedField<ImportMode>
        label={t('What to do with it')}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'add', label: t('Add beside what I have') },
          { value: 'replace', label: t('Replace everything') },
        ]}
        hint={
          mode === 'add'
            ? t('Your own brand, topics and segments stay as they are; new ones are added.')
            : undefined
        }
      />
      {mode === 'replace' && (
        <Banner
          tone="warn"
          title={plural(
            present,
            'This takes the place of your journey and of all the rest',
            'This takes the place of all your {count} journeys and of all the rest',
          )}
          action={{ label: t('Download it first'), onAct: onDownload }}
        >
          {t('You can undo it as long as this dialog is open.')}
        </Banner>
      )}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onCancel}>
          {t('Choose another file')}
        </Button>
        <Button
          variant={mode === 'replace' ? 'danger' : 'primary'}
          busy={busy}
          onClick={() => onImport(mode)}
        >
          {mode === 'replace' ? t('Replace everything') : t('Add it')}
        </Button>
      </div>
    </div>
  );
}
