import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { PageWays } from './PageWays.ts';

/** The ways to begin a journey, and to take all of them along. */
export function beginCommands({ show, create }: PageWays): Command[] {
  const shared = { group: 'Journey', scope: 'window' } as const;
  return [
    {
      ...shared,
      id: 'journey.import',
      label: t('Import a journey…'),
      icon: 'upload',
      keywords: [t('open file'), 'JSON'],
      run: () => show('import'),
    },
    {
      ...shared,
      id: 'journey.templates',
      label: t('Start from a template…'),
      icon: 'folder',
      keywords: [t('example'), t('gallery'), t('ready-made')],
      run: () => show('templates'),
    },
    {
      ...shared,
      id: 'journey.new',
      label: t('New journey'),
      icon: 'plus',
      keywords: [t('create'), t('blank'), t('empty')],
      run: create,
    },
    {
      ...shared,
      id: 'journey.workspace',
      label: t('Whole workspace, out and in…'),
      icon: 'download',
      keywords: [t('backup'), t('everything'), t('export'), 'JSON'],
      run: () => show('workspace'),
    },
  ];
}
