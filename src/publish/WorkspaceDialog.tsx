import { useState } from 'react';
import { limits, type Issue, type Read, type Workspace } from '../core/index.ts';
import { useJourneys, useRestore, useWorkspaceExport, useWorkspaceImport } from '../library/queries.ts';
import type { Removed } from '../library/Repository.ts';
import { newId } from '../session/newId.ts';
import { t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Section } from '../ui/Section.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { FileDrop } from './FileDrop.tsx';
import { IssueList } from './IssueList.tsx';
import { listedFromFile } from './listedFromFile.ts';
import { readWorkspaceFile, workspaceFileName, workspaceText } from './workspaceFile.ts';
import { WorkspacePreview, type ImportMode } from './WorkspacePreview.tsx';
import styles from './ImportDialog.module.css';

type State =
  | { at: 'start' }
  | { at: 'refused'; from: string; issues: readonly Issue[] }
  | { at: 'preview'; from: string; workspace: Workspace }
  | { at: 'done'; from: string; mode: ImportMode; removed: Removed }
  | { at: 'undone' };

interface Message {
  tone: 'good' | 'warn' | 'bad';
  title: string;
  text: string;
}

/** What to show of a text that shall be brought in. */
function stateFor(text: Read<string>, from: string): State {
  const read = text.ok ? readWorkspaceFile(text.value) : text;
  return read.ok
    ? { at: 'preview', from, workspace: read.value }
    : { at: 'refused', from, issues: read.issues };
}

/** Everything as one file: out, and in again with a look at it first. */
export function WorkspaceDialog(props: {
  /** Text to begin with, as if it had been pasted here. */
  given?: string | undefined;
  onClose: () => void;
}) {
  const { given, onClose } = props;
  const [state, setState] = useState<State>(() =>
    given === undefined ? { at: 'start' } : stateFor({ ok: true, value: given }, t('The pasted text')),
  );
  const [message, setMessage] = useState<Message>();
  const [busy, setBusy] = useState(false);
  // Read before the dialog is there: whatever suspends later would take it away for a moment.
  const present = useJourneys().journeys.length;
  const exportWorkspace = useWorkspaceExport();
  const importWorkspace = useWorkspaceImport();
  const restore = useRestore();

  const save = async () => {
    const answer = await exportWorkspace();
    if (!answer.ok) {
      setMessage({ tone: 'bad', title: t('Nothing was downloaded'), text: answer.words });
      return;
    }
    const { workspace, leftOut } = answer.value;
    const { text, tooLarge } = workspaceText(workspace);
    const name = workspaceFileName(new Date().toISOString().slice(0, 10));
    saveFile(name, text);
    const warnings: string[] = [];
    if (leftOut.length > 0)
      warnings.push(t('Left out, because they cannot be read: {things}', { things: leftOut.join(' ') }));
    if (tooLarge)
      warnings.push(
        t(
          'It is larger than {size} MB, which is the most that Wend reads back: export journeys singly as well.',
          {
            size: limits.fileBytes.max / 1_000_000,
          },
        ),
      );
    setMessage({
      tone: warnings.length === 0 ? 'good' : 'warn',
      title: t('{file} is in your downloads', { file: name }),
      text: warnings.join(' '),
    });
  };
  const take = (text: Read<string>, from = t('The pasted text')) => {
    setMessage(undefined);
    setState(stateFor(text, from));
  };
  const bringIn = async (from: string, workspace: Workspace, mode: ImportMode) => {
    setBusy(true);
    const answer = await importWorkspace({ workspace, mode, newId });
    setBusy(false);
    if (answer.ok) setState({ at: 'done', from, mode, removed: answer.value.removed });
    else setMessage({ tone: 'bad', title: t('Nothing was imported'), text: answer.words });
  };
  const undo = async (removed: Removed) => {
    const answer = await restore(removed);
    if (answer.ok) setState({ at: 'undone' });
    else setMessage({ tone: 'bad', title: t('It could not be undone'), text: answer.words });
  };
  return (
    <Dialog
      title={t('Your whole workspace')}
      description={t('All journeys, emails, topics, segments and sample subscribers in one file.')}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Section
          className={styles.section}
          title={t('Take it out')}
          action={
            <Button icon="download" onClick={() => void save()}>
              {t('Download')}
            </Button>
          }
        >
          <p className={styles.quiet}>
            {t('A copy to keep, or to open in another browser. It holds no tokens.')}
          </p>
        </Section>
        {message && (
          <Banner tone={message.tone} title={message.title} live>
            {message.text === '' ? undefined : message.text}
          </Banner>
        )}
        <Section className={styles.section} title={t('Bring one in')}>
          <div className={styles.body}>
            {state.at !== 'preview' && state.at !== 'done' && (
              <FileDrop
                invitation={t('Drop a workspace file here')}
                label={t('Workspace file')}
                onText={take}
              />
            )}
            {state.at === 'refused' && (
              <>
                <Banner tone="bad" live title={t('{file} cannot be imported', { file: state.from })}>
                  {t('Nothing was changed.')}
                </Banner>
                <IssueList label={t('Problems in the file')} issues={state.issues.map(listedFromFile)} />
              </>
            )}
            {state.at === 'preview' && (
              <WorkspacePreview
                from={state.from}
                workspace={state.workspace}
                present={present}
                busy={busy}
                onDownload={() => void save()}
                onImport={(mode) => void bringIn(state.from, state.workspace, mode)}
                onCancel={() => setState({ at: 'start' })}
              />
            )}
            {state.at === 'done' && (
              <Banner
                tone="good"
                live
                title={t('{file} is imported', { file: state.from })}
                action={{ label: t('Undo'), onAct: () => void undo(state.removed) }}
              >
                {state.mode === 'replace'
                  ? t('It has taken the place of everything that was here.')
                  : t('It stands beside what was here.')}
              </Banner>
            )}
            {state.at === 'undone' && (
              <Banner tone="info" live title={t('Undone')}>
                {t('Everything is as it was before the import.')}
              </Banner>
            )}
          </div>
        </Section>
      </div>
    </Dialog>
  );
}
