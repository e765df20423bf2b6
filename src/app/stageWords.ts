import type { Stage } from '../core/index.ts';
import { t } from '../texts/t.ts';

interface StageWords {
  title: string;
  /** What a journey of this stage is there for. */
  aim: string;
}

/** The stages of a customer’s life as people call them. */
export const stageWords: Readonly<Record<Stage, StageWords>> = {
  awareness: { title: t('Awareness'), aim: t('Get to know us') },
  consideration: { title: t('Consideration'), aim: t('Find what fits') },
  purchase: { title: t('Purchase'), aim: t('Decide with ease') },
  retention: { title: t('Retention'), aim: t('Get the most from it') },
  advocacy: { title: t('Advocacy'), aim: t('Tell a friend') },
};
