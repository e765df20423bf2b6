import { usePublished } from '../library/queries.ts';
import { requestFocus } from '../session/Focus.ts';
import { useCompiled, useSession, useSessionState } from '../session/useSession.ts';
import { useWhole } from '../session/useWhole.ts';
import { t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toasts.ts';
import { saveFile } from '../ui/saveFile.ts';
import { journeyFileName, journeyText } from './journeyFile.ts';
import { Readiness } from './Readiness.tsx';
import { SendForm } from './SendForm.tsx';
import styles from './PublishDialog.module.css';
import { useMailChecks } from './useMailChecks.ts';

/** The open journey on its way out: whether it is ready, as a file, and to a backend. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { issues, journey: compiled } = useCompiled();
  const { journey, trouble, retry, pending } = useWhole();
  const { id, name } = useSessionState(({ draft }) => draft.document);
  const version = useSessionState((state) => state.version);
  // Read before the dialog is there: whatever suspends later would take it away for a moment.
  const published = usePublished(id);
  const mails = useMailChecks(journey);
  const notReady = pending
    ? t('The emails are being made ready…')
    : (trouble ?? (compiled === undefined ? t('Solve the problems above first.') : undefined));

  const go = (node: string | undefined, setting: string | undefined) => {
    session.select(node === undefined ? [] : [node]);
    onClose();
    // Not before the dialog has gone and given the focus back: nothing under it can take the focus while it is open.
    setTimeout(() => requestFocus({ node, setting }), 0);
  };
  return (
    <Dialog
      title={name.trim() === '' ? t('Publish') : t('Publish “{journey}”', { journey: name })}
      onClose={onClose}
    >
      <div className={styles.parts}>
        <Readiness
          issues={issues}
          mails={mails}
          version={version}
          digest={journey?.digest}
          trouble={trouble}
          onGo={go}
        />
        {trouble !== undefined && (
          <Banner tone="bad" live action={{ label: t('Try again'), onAct: retry }}>
            {trouble}
          </Banner>
        )}
        <Section
          className={styles.section}
          title={t('Take it with you')}
          action={
            <div className={styles.actions}>
              {journey ? (
                <>
                  <CopyButton size="md" text={() => journeyText(journey)} />
                  <Button
                    icon="download"
                    data-autofocus
                    onClick={() => {
                      saveFile(journeyFileName(journey), journeyText(journey));
                      toast({ text: t('{file} is in your downloads', { file: journeyFileName(journey) }) });
                    }}
                  >
                    {t('Download')}
                  </Button>
                </>
              ) : (
                <>
                  <Button icon="copy" disabledReason={notReady}>
                    {t('Copy')}
                  </Button>
                  <Button icon="download" disabledReason={notReady}>
                    {t('Download')}
                  </Button>
                </>
              )}
            </div>
          }
        >
          <p className={styles.quiet}>
            {t('The whole journey with its emails as one JSON file, for any backend that runs the format.')}
          </p>
        </Section>
        <Section className={styles.section} title={t('Send to a backend')}>
          <SendForm journeyId={id} journey={journey} notReady={notReady} published={published} onGo={go} />
        </Section>
      </div>
    </Dialog>
  );
}
