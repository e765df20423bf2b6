import { Suspense, useState } from 'react';
import { templateTitles, useTemplates, type Template } from '../../library/templates.ts';
import { inSentence, spokenLanguage, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { stageWords } from '../stageWords.ts';
import { MiniatureDrawing } from '../MiniatureDrawing.tsx';
import { templateFacts } from './templateFacts.ts';
import { templateWords } from './templateWords.ts';
import { useTemplateStart } from './useTemplateStart.ts';
import styles from './TemplateGallery.module.css';

/** Finished journeys to begin with. What is chosen comes in with its emails and sample people, and opens. */
export function TemplateGallery({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('Start from a template')} description={description()} size="lg" onClose={onClose}>
      <ErrorBoundary name={t('The gallery')} safe={t('Nothing of yours has changed.')}>
        <Suspense
          fallback={
            <div className={styles.wait}>
              <Spinner label={t('Loading the templates')} />
            </div>
          }
        >
          <Templates onClose={onClose} />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  );
}

/** What a template brings along stays as it was written. */
function description(): string {
  const what = t(
    'A finished journey with its emails and people to try it on. Everything in it can be changed.',
  );
  return spokenLanguage() === 'en' ? what : `${what} ${t('Names and texts in it are in English.')}`;
}

function Templates({ onClose }: { onClose: () => void }) {
  const templates = useTemplates(import.meta.env.BASE_URL);
  const start = useTemplateStart();
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState<string>();

  const use = async (template: Template) => {
    setBusy(template.name);
    setTrouble(undefined);
    const refused = await start(template);
    setBusy(undefined);
    setTrouble(refused);
    if (refused === undefined) onClose();
  };

  return (
    <>
      {trouble !== undefined && (
        <Banner tone="bad" title={t('Nothing was added')} live>
          {trouble}
        </Banner>
      )}
      <ul className={styles.templates}>
        {templates.map((template) => {
          const { document, pace, besides } = templateFacts(template);
          const { stage } = document.about;
          const { aim, goal } = templateWords[template.name];
          const title = templateTitles[template.name];
          return (
            <li key={template.name} className={styles.template}>
              <div className={styles.drawing}>
                <MiniatureDrawing document={document} />
              </div>
              <div className={styles.words}>
                {stage && <p className={styles.stage}>{stageWords[stage].title}</p>}
                <h3 className={styles.name}>{title}</h3>
                <p className={styles.aim}>{aim}</p>
                <p className={styles.holds}>
                  {t('{pace}, until {goal}', { pace, goal: inSentence(goal) })}
                  <br />
                  {besides}
                </p>
              </div>
              <Button
                className={styles.use}
                disabledReason={
                  busy !== undefined && busy !== template.name ? t('One is being added') : undefined
                }
                onClick={() => void use(template)}
              >
                {t('Use it')}
                <VisuallyHidden>: {title}</VisuallyHidden>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
