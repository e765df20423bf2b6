import { useState } from 'react';
import { number, t } from '../../texts/t.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Section } from '../../ui/Section.tsx';
import { commandLine } from './commandLine.ts';
import type { Counted } from './populationRuns.ts';
import { mostPeople } from './populationSettings.ts';
import { saveModel } from './saveModel.ts';
import { fewPeople, type PopulationView } from './usePopulation.ts';
import styles from './PopulationPage.module.css';

/** How many people and by which seed; what came out by its digest, and how the command line comes to the same. */
export function PopulationSize({ view, onBehaviour }: { view: PopulationView; onBehaviour: () => void }) {
  const { settings, change, counted, stale } = view;
  return (
    <div className={styles.side}>
      <div className={styles.numbers}>
        <WholeField
          label={t('People')}
          value={settings.subscribers}
          min={1}
          max={mostPeople}
          onChange={(subscribers) => change({ subscribers })}
        />
        <WholeField
          label={t('Seed')}
          value={settings.seed}
          min={0}
          max={4_294_967_295}
          onChange={(seed) => change({ seed })}
        />
      </div>
      <p className={styles.hint}>
        {settings.subscribers <= fewPeople
          ? t('Counted anew after every change.')
          : t('More than {count} are counted anew at a press.', { count: number(fewPeople) })}{' '}
        <LinkButton onClick={onBehaviour}>{t('How they behave')}</LinkButton>
      </p>
      {counted?.digest !== undefined && !stale && <Digest counted={counted} digest={counted.digest} />}
    </div>
  );
}

function Digest({ counted, digest }: { counted: Counted; digest: string }) {
  const { command, model } = commandLine(counted);
  return (
    <div className={styles.digest}>
      <p className={styles.hint}>
        {t('Digest')} <code title={digest}>{digest.slice(0, 19)}…</code>
      </p>
      <Section title={t('On the command line')} collapsible startsOpen={false}>
        <p className={styles.hint}>
          {t('The command line comes to the same, with the journey’s file and this one:')}
        </p>
        <div className={styles.copies}>
          <CopyButton text={command} label={t('Copy the command')} />
          <LinkButton icon="download" onClick={() => saveModel(model, counted.job.model)}>
            {model}
          </LinkButton>
        </div>
      </Section>
    </div>
  );
}

/** A whole number in its range. What is none is kept in the field, said, and not used. */
function WholeField(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}) {
  const { label, value, min, max, onChange } = props;
  const [typed, setTyped] = useState<{ of: number; value: number | undefined }>();
  return (
    <NumberField
      label={label}
      integer
      min={min}
      max={max}
      value={typed?.of === value ? typed.value : value}
      onChange={(next) => {
        const fits = next !== undefined && Number.isInteger(next) && next >= min && next <= max;
        setTyped(fits ? undefined : { of: value, value: next });
        if (fits) onChange(next);
      }}
    />
  );
}
