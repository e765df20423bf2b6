import { useState } from 'react';
import type { Workspace } from '../core/index.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import styles from './WorkspacePreview.module.css';

export type ImportMode = 'add' | 'replace';

const count = (many: number, one: string) => `${many} ${many === 1 ? one : `${one}s`}`;

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
    ['From', from],
    ['Brand', brand.name === '' ? 'None' : brand.name],
    ['Journeys', journeys.length === 0 ? 'None' : journeys.map(({ name }) => name || 'Untitled').join(', ')],
    [
      'Also',
      [
        count(emails.length, 'email'),
        count(Object.keys(topics).length, 'topic'),
        count(Object.keys(segments).length, 'segment'),
        count(samples.length, 'sample subscriber'),
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
        label="What to do with it"
        value={mode}
        onChange={setMode}
        options={[
          { value: 'add', label: 'Add beside what I have' },
          { value: 'replace', label: 'Replace everything' },
        ]}
        hint={
          mode === 'add'
            ? 'Your own brand, topics and segments stay as they are; new ones are added.'
            : undefined
        }
      />
      {mode === 'replace' && (
        <Banner
          tone="warn"
          title={`This takes the place of ${present === 1 ? 'your journey' : `all your ${present} journeys`} and of all the rest`}
          action={{ label: 'Download it first', onAct: onDownload }}
        >
          You can undo it as long as this dialog is open.
        </Banner>
      )}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onCancel}>
          Choose another file
        </Button>
        <Button
          variant={mode === 'replace' ? 'danger' : 'primary'}
          busy={busy}
          onClick={() => onImport(mode)}
        >
          {mode === 'replace' ? 'Replace everything' : 'Add it'}
        </Button>
      </div>
    </div>
  );
}
