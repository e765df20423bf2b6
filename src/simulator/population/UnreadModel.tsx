import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { fileNamePart, saveFile } from '../../ui/saveFile.ts';
import type { PopulationView } from './usePopulation.ts';
import styles from './PopulationPage.module.css';

/** That what was kept as a behaviour cannot be read: it stays kept until somebody has done with it. */
export function UnreadModel({ view, journey }: { view: PopulationView; journey: string }) {
  const { settings, replace } = view;
  const { unread } = settings;
  if (unread === undefined) return null;
  return (
    <Banner
      tone="warn"
      live
      className={styles.across}
      title={t('The behaviour that was kept here cannot be read')}
      action={{
        label: t('Download what was kept'),
        onAct: () => saveFile(`${fileNamePart(journey)}.kept.json`, unread),
      }}
      onDismiss={() => replace({ unread: undefined }, t('Forgot the behaviour that cannot be read'))}
    >
      {settings.model
        ? t('Another one is in force meanwhile. A newer version of Wend may be able to read it.')
        : t(
            'The one made from the journey is in force meanwhile. A newer version of Wend may be able to read it.',
          )}
    </Banner>
  );
}
