import { fitModel } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { issueWords } from './issueWords.ts';
import type { PopulationView } from './usePopulation.ts';
import styles from './PopulationPage.module.css';

/** What of one's own behaviour the journey has no more, and the way to go on counting. */
export function ModelTrouble({
  view: { modelTroubles, settings, linked, replace },
}: {
  view: PopulationView;
}) {
  const { model } = settings;
  if (modelTroubles.length === 0 || !model || !linked) return null;
  return (
    <Banner
      tone="warn"
      live
      className={styles.across}
      title={t('The behaviour speaks of what the journey does not have')}
      action={{
        label: t('Leave it out of the behaviour'),
        onAct: () =>
          replace(
            { model: fitModel(model, linked) },
            t('Left out of the behaviour what the journey does not have'),
          ),
      }}
    >
      {issueWords(modelTroubles)}
    </Banner>
  );
}
