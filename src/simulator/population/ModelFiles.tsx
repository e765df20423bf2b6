import { useRef } from 'react';
import type { Journey, Linked, Model } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { saveModel } from './saveModel.ts';
import { useModelFiles } from './useModelFiles.ts';
import type { PopulationView } from './usePopulation.ts';
import styles from './BehaviourPanel.module.css';

/** Where the behaviour comes from, and the ways to another: rates from a log, a model file, the journey itself. */
export function ModelFiles(props: { view: PopulationView; model: Model; journey: Journey; linked: Linked }) {
  const { view, model, journey, linked } = props;
  const { settings, replace } = view;
  const { told, reading, openModel, openLogs, dismiss } = useModelFiles(view, journey, linked);
  const logs = useRef<HTMLInputElement>(null);
  const models = useRef<HTMLInputElement>(null);

  return (
    <>
      <div className={styles.tools}>
        <p>{sourceWords(settings)}</p>
        {reading ? (
          <Progress label={t('Reading the log')} onCancel={() => reading.abort()} />
        ) : (
          <Button size="sm" icon="upload" onClick={() => logs.current?.click()}>
            {t('Rates from a log')}
          </Button>
        )}
        <MenuButton
          label={t('More for the behaviour')}
          size="sm"
          align="end"
          groups={[
            {
              id: 'model',
              items: [
                {
                  id: 'open',
                  label: t('Open a behaviour file'),
                  icon: 'upload',
                  onSelect: () => models.current?.click(),
                },
                {
                  id: 'save',
                  label: t('Download the behaviour'),
                  hint: t('With everything that has no field here: attributes, tags, links'),
                  icon: 'download',
                  onSelect: () => saveModel(`${journey.id}.model.json`, model),
                },
                {
                  id: 'anew',
                  label: t('Begin anew from the journey'),
                  icon: 'refresh',
                  ...(settings.model === undefined && {
                    disabledReason: t('It is made from the journey already'),
                  }),
                  onSelect: () =>
                    replace(
                      { model: undefined, evidence: undefined },
                      t('The behaviour is made from the journey again'),
                    ),
                },
              ],
            },
          ]}
        />
        <input
          ref={logs}
          type="file"
          hidden
          multiple
          accept=".ndjson,.jsonl,.json,.txt"
          aria-label={t('Files of events and subscribers')}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            void openLogs(files);
          }}
        />
        <input
          ref={models}
          type="file"
          hidden
          accept=".json"
          aria-label={t('Behaviour file')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            void openModel(file).finally(() => (currentTarget.value = ''));
          }}
        />
      </div>
      {told && (
        <Banner tone="warn" live title={told.title} action={told.action} onDismiss={dismiss}>
          {told.words}
        </Banner>
      )}
    </>
  );
}

function sourceWords({ model, evidence }: PopulationView['settings']): string {
  if (evidence)
    return t(
      'Rates as they were seen in a log of {people} and {mails}; what it says too little about is assumed.',
      {
        people: plural(evidence.people, '{count} person', '{count} people'),
        mails: plural(evidence.mails, '{count} mail', '{count} mails'),
      },
    );
  return model
    ? t('Changed by you. Nothing of this is measured.')
    : t('Made from what the journey asks for. None of it is measured: replace it by what is.');
}
