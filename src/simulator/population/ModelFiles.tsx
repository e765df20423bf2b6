import { useRef, useState } from 'react';
import {
  checkModel, limits, modelSchema, readAs, readJson, type Journey, type Linked, type Model,
} from '../../core/index.ts'; // prettier-ignore
import { plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { estimateFrom } from './estimateFrom.ts';
import { issueWords } from './issueWords.ts';
import { saveModel } from './saveModel.ts';
import type { PopulationView } from './usePopulation.ts';
import styles from './BehaviourPanel.module.css';

interface Trouble {
  title: string;
  words: string;
}

/** Where the behaviour comes from, and the ways to another: rates from a log, a model file, the journey itself. */
export function ModelFiles(props: { view: PopulationView; model: Model; journey: Journey; linked: Linked }) {
  const { view, model, journey, linked } = props;
  const { settings, change } = view;
  const [trouble, setTrouble] = useState<Trouble>();
  const [reading, setReading] = useState<AbortController>();
  const logs = useRef<HTMLInputElement>(null);
  const models = useRef<HTMLInputElement>(null);

  const refuse = (words: string) =>
    setTrouble({ title: t('Nothing was taken over; the behaviour is as it was.'), words });
  const isTooLarge = (files: readonly File[]) => {
    const large = files.find(({ size }) => size > limits.fileBytes.max);
    if (large)
      refuse(
        t('{file} is larger than {size} MB. Split it into several files.', {
          file: large.name,
          size: limits.fileBytes.max / 1_000_000,
        }),
      );
    return large !== undefined;
  };
  const openModel = async (file: File | undefined) => {
    if (!file || isTooLarge([file])) return;
    const read = readJson(await file.text());
    const found = read.ok ? readAs('wend.model', modelSchema, read.value) : read;
    const issues = found.ok ? checkModel(found.value, linked) : found.issues;
    if (!found.ok || issues.length > 0) return refuse(`${file.name}: ${issueWords(issues)}`);
    setTrouble(undefined);
    change({ model: found.value, evidence: undefined });
  };
  const openLogs = async (files: readonly File[]) => {
    if (files.length === 0 || isTooLarge(files)) return;
    const stop = new AbortController();
    setReading(stop);
    setTrouble(undefined);
    try {
      const texts = await Promise.all(files.map((file) => file.text()));
      const found = await estimateFrom({ texts, journey }, stop.signal);
      if (!found) return;
      if (!found.ok) return refuse(t('Nothing could be read: {reason}', { reason: found.reason }));
      change({ model: found.model, evidence: found.evidence });
      if (found.unread > 0)
        setTrouble({
          title: plural(
            found.unread,
            '{count} line could not be read; the rest was.',
            '{count} lines could not be read; the rest was.',
          ),
          words: t('The first of them: {reason}', { reason: found.reason }),
        });
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    } finally {
      setReading(undefined);
    }
  };

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
                  onSelect: () => change({ model: undefined, evidence: undefined }),
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
      {trouble && (
        <Banner tone="warn" live title={trouble.title} onDismiss={() => setTrouble(undefined)}>
          {trouble.words}
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
