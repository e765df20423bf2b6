import { useState } from 'react';
import { trailNames, type Journey, type Linked, type Model } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { BehaviourSentence } from './BehaviourSentence.tsx';
import { MailRates } from './MailRates.tsx';
import { ModelFiles } from './ModelFiles.tsx';
import { SegmentRates } from './SegmentRates.tsx';
import { TimeAndCost } from './TimeAndCost.tsx';
import type { PopulationView } from './usePopulation.ts';
import styles from './BehaviourPanel.module.css';

/** How the population behaves, in sentences whose numbers can be changed. */
export function BehaviourPanel({ view }: { view: PopulationView }) {
  const { model, linked, journey, change, replace } = view;
  if (!model || !linked || !journey) return null;
  return (
    <div className={styles.form}>
      <ModelFiles view={view} model={model} journey={journey} linked={linked} />
      <Sentences
        view={view}
        model={model}
        linked={linked}
        journey={journey}
        onChange={(next, said) =>
          said === undefined ? change({ model: next }) : replace({ model: next }, said)
        }
      />
    </div>
  );
}

function Sentences(props: {
  view: PopulationView;
  model: Model;
  linked: Linked;
  journey: Journey;
  /** With words where something is taken away: there is a way back then. */
  onChange: (model: Model, said?: string) => void;
}) {
  const { view, model, linked, journey, onChange } = props;
  const { evidence } = view.settings;
  const names = trailNames([...linked.entrances.map((entrance) => entrance.journey), journey]);
  const [isLong, showAll] = useState(false);
  const shown = isLong ? model.behaviours : model.behaviours.slice(0, firstFew);
  return (
    <>
      <section className={styles.part} aria-labelledby="population-mails">
        <h3 id="population-mails">{t('What they do with mails')}</h3>
        <MailRates model={model} journey={journey} evidence={evidence} onChange={onChange} />
      </section>
      <section className={styles.part} aria-labelledby="population-deeds">
        <h3 id="population-deeds">{t('What else they do')}</h3>
        <ul className={styles.list}>
          {shown.map((behaviour) => (
            <BehaviourSentence
              key={behaviour.id}
              model={model}
              behaviour={behaviour}
              names={names}
              seen={evidence?.behaviours[behaviour.id]}
              onChange={onChange}
            />
          ))}
        </ul>
        {shown.length < model.behaviours.length && (
          <Button size="sm" variant="quiet" onClick={() => showAll(true)}>
            {plural(model.behaviours.length - shown.length, 'Show {count} more', 'Show {count} more')}
          </Button>
        )}
      </section>
      <section className={styles.part} aria-labelledby="population-segments">
        <h3 id="population-segments">{t('Who behaves differently')}</h3>
        <SegmentRates model={model} linked={linked} names={names} onChange={onChange} />
      </section>
      <section className={styles.part} aria-labelledby="population-time">
        <h3 id="population-time">{t('When, and at what cost')}</h3>
        <TimeAndCost model={model} onChange={onChange} />
      </section>
    </>
  );
}

/** More sentences than these are shown on demand. */
const firstFew = 20;
