import { useMemo, useRef, type RefObject } from 'react';
import { t } from '../texts/t.ts';
import type { Command } from '../ui/Command.ts';
import { useAddedCommands } from '../ui/commands.ts';

/** The place of a page's search field, and the command that leads there. */
export function useSearchCommand(): RefObject<(HTMLInputElement & HTMLTextAreaElement) | null> {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useAddedCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'go.search',
          label: t('Search this page'),
          icon: 'search',
          keywords: [t('find'), t('filter')],
          group: 'Go to',
          scope: 'window',
          keys: ['/'],
          unavailable: () => (field.current ? undefined : t('There is nothing to search')),
          run: () => field.current?.focus(),
        },
      ],
      [],
    ),
  );
  return field;
}
