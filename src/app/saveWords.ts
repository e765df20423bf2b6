import type { SaveStatus } from '../session/writeQueue.ts';
import type { SeatState } from '../library/tabs.ts';
import { t } from '../texts/t.ts';
import type { IconName } from '../ui/Icon.tsx';

/** What the top bar says about saving. */
export interface SaveWords {
  text: string;
  icon: IconName;
  tone: 'quiet' | 'warn' | 'bad';
  /** What happened, and what is safe; where there is something to do about it. */
  more: { what: string; safe: string } | undefined;
}

/** Whether what is on screen is stored, in words. Trouble goes before everything else. */
export function saveWords(save: SaveStatus, seat: SeatState): SaveWords {
  if (save.state === 'failed') {
    const conflict = save.reason === 'conflict';
    return {
      text: conflict ? t('Conflict') : t('Not saved'),
      icon: conflict ? 'warning' : 'cloud-off',
      tone: 'bad',
      more: {
        what: save.words,
        safe: conflict
          ? t('Nothing was overwritten, and what you see here is safe as long as this tab is open.')
          : t('What you see here is safe as long as this tab is open. Wend tries again every few seconds.'),
      },
    };
  }
  if (seat === 'reading' || seat === 'yielding')
    return {
      text: t('Read-only'),
      icon: 'lock',
      tone: 'warn',
      more: {
        what: t('This journey is open for editing in another tab.'),
        safe: t(
          'This tab follows what is changed there. You can go on here instead: the other tab stores what it has and then follows this one.',
        ),
      },
    };
  if (save.state === 'saving') return { text: t('Saving…'), icon: 'cloud', tone: 'quiet', more: undefined };
  return { text: t('Saved'), icon: 'cloud-check', tone: 'quiet', more: undefined };
}
