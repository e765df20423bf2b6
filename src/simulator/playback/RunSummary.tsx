import { memo } from 'react';
import type { Simulation } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { outcomeWords } from '../outcomeWords.ts';
import type { RunChoice } from '../runsOf.ts';
import styles from '../SimulatorDock.module.css';

/** How it ended, of all runs or of one. Not drawn again while the playhead moves: somebody may have thousands of runs. */
export const RunSummary = memo(function RunSummary(props: {
  simulation: Simulation;
  run: string | undefined;
}) {
  const { simulation, run } = props;
  const { outcomes, mails } = simulation;
  const shown = run === undefined ? outcomes : outcomes.filter((outcome) => outcome.run === run);
  if (shown.length === 0) return <Badge>{t('Does not enter')}</Badge>;
  const words = new Map(shown.map((outcome) => [outcome.outcome, outcomeWords(outcome)]));
  const tones = new Map([...words.values()].map((each) => [each.words, each.tone]));
  const sent = run === undefined ? mails : mails.filter((mail) => mail.run === run);
  return (
    <>
      {[...tones].map(([text, tone]) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
      <span className={styles.sum}>{plural(sent.length, '{count} mail', '{count} mails')}</span>
    </>
  );
});

/** Which run is shown, where there are several. */
export const RunPicker = memo(function RunPicker(props: {
  runs: readonly RunChoice[];
  run: string | undefined;
  onShow: (run: string | undefined) => void;
}) {
  const { runs, run, onShow } = props;
  if (runs.length < 2) return null;
  return (
    <SelectField
      label={t('Run', { context: 'of a person' })}
      labelHidden
      size="sm"
      className={styles.runs}
      value={run}
      placeholder={plural(runs.length, '{count} run', 'All {count} runs')}
      onClear={() => onShow(undefined)}
      options={runs.map((choice) => ({ value: choice.run, label: choice.label }))}
      onChange={onShow}
    />
  );
});
