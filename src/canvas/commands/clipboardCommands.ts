import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { formatKeys } from '../../ui/keys.ts';
import { toast } from '../../ui/toasts.ts';
import { hasCopied, pasteCopied } from '../clipboard.ts';
import type { Desk } from '../desk.ts';
import { askBrowser } from '../useClipboard.ts';
import { locked, nothingToCopy, unless } from './reasons.ts';

const byKey = (keys: string): void => {
  toast({
    text: t('This browser wants the keys for that: {keys}.', { keys: formatKeys(keys) }),
    key: 'clipboard',
  });
};

/** Cutting, copying and pasting. The keys are the browser's own; these are for menus and the palette. */
export function clipboardCommands(desk: Desk): Command[] {
  const shared = { group: 'Edit', scope: 'canvas', native: true } as const;
  return [
    {
      ...shared,
      id: 'edit.cut',
      label: t('Cut'),
      keys: ['mod+x'],
      unavailable: unless(desk, locked, nothingToCopy),
      run: () => {
        if (!askBrowser('cut')) byKey('mod+x');
      },
    },
    {
      ...shared,
      id: 'edit.copy',
      label: t('Copy'),
      keys: ['mod+c'],
      unavailable: unless(desk, nothingToCopy),
      run: () => {
        if (!askBrowser('copy')) byKey('mod+c');
      },
    },
    {
      ...shared,
      id: 'edit.paste',
      label: t('Paste'),
      keywords: [t('insert')],
      keys: ['mod+v'],
      unavailable: unless(desk, locked, () =>
        hasCopied()
          ? undefined
          : t('{keys} pastes what was copied elsewhere.', { keys: formatKeys('mod+v') }),
      ),
      run: () => pasteCopied(desk),
    },
  ];
}
