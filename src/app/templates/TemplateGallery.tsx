import { Suspense, useState } from 'react';
import { useWorkspaceImport } from '../../library/queries.ts';
import { useTemplates, type Template } from '../../library/templates.ts';
import { newId } from '../../session/newId.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { toast } from '../../ui/toasts.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { go, journeyHref, journeysHref } from '../route.ts';
import { stageWords } from '../stageWords.ts';
import { MiniatureDrawing } from '../MiniatureDrawing.tsx';
import { useJourneyActions } from '../useJourneyActions.ts';
import { templateFacts } from './templateFacts.ts';
import styles from './TemplateGallery.module.css';

/** Finished journeys to begin with. What is chosen comes in with its emails and sample people, and opens. */
export function TemplateGallery({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Start from a template"
      description="A finished journey with its emails and people to try it on. Everything in it can be changed."
      size="lg"
      onClose={onClose}
    >
      <ErrorBoundary name="The gallery" safe="Nothing of yours has changed.">
        <Suspense
          fallback={
            <div className={styles.wait}>
              <Spinner label="Loading the templates" />
            </div>
          }
        >
          <Templates onClose={onClose} />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  );
}

function Templates({ onClose }: { onClose: () => void }) {
  const templates = useTemplates(import.meta.env.BASE_URL);
  const importWorkspace = useWorkspaceImport();
  const actions = useJourneyActions();
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState<string>();

  const use = async ({ name, workspace }: Template) => {
    setBusy(name);
    setTrouble(undefined);
    const answer = await importWorkspace({ workspace, mode: 'add', newId });
    setBusy(undefined);
    if (!answer.ok) {
      setTrouble(answer.words);
      return;
    }
    const [journey] = answer.value.workspace.journeys;
    if (!journey) throw new Error(`the template ${name} holds no journey`);
    onClose();
    go(journeyHref(journey.id));
    const remove = () => {
      go(journeysHref);
      void actions.remove(journey.id, journey.name);
    };
    toast({
      text: `Added “${journey.name}”`,
      action: { label: 'Remove it', onAct: remove },
      key: 'journeys',
      ms: 12_000,
    });
  };

  return (
    <>
      {trouble !== undefined && (
        <Banner tone="bad" title="Nothing was added" live>
          {trouble}
        </Banner>
      )}
      <ul className={styles.templates}>
        {templates.map((template) => {
          const { document, pace, besides } = templateFacts(template);
          const { stage, objective } = document.about;
          return (
            <li key={template.name} className={styles.template}>
              <div className={styles.drawing}>
                <MiniatureDrawing document={document} />
              </div>
              <div className={styles.words}>
                {stage && <p className={styles.stage}>{stageWords[stage].title}</p>}
                <h3 className={styles.name}>{document.name}</h3>
                <p className={styles.aim}>{objective}</p>
                <p className={styles.holds}>
                  {pace}
                  {document.goal && `, until ${document.goal.name.toLowerCase()}`}
                  <br />
                  {besides}
                </p>
              </div>
              <Button
                className={styles.use}
                disabledReason={
                  busy !== undefined && busy !== template.name ? 'One is being added' : undefined
                }
                onClick={() => void use(template)}
              >
                Use it<VisuallyHidden>: {document.name}</VisuallyHidden>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
