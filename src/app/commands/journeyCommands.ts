import { toast } from '../../ui/toasts.ts';
import type { Command } from '../../ui/Command.ts';
import type { EditorWays } from './EditorWays.ts';

/** What is done with the journey as a whole. */
export function journeyCommands({ session, show, simulate, create }: EditorWays): Command[] {
  const shared = { group: 'Journey', scope: 'window' } as const;
  return [
    {
      id: 'simulate.open',
      label: 'Simulate',
      icon: 'play',
      keywords: ['play', 'try', 'person', 'test'],
      group: 'Simulate',
      scope: 'window',
      keys: ['mod+enter'],
      run: simulate,
    },
    {
      ...shared,
      id: 'journey.save',
      label: 'Save now',
      icon: 'cloud-check',
      keywords: ['store', 'keep'],
      keys: ['mod+s'],
      run: () => {
        session.flush().then(
          () => toast({ text: 'Saved', tone: 'good', key: 'saved', ms: 2_000 }),
          (error: unknown) => {
            const why = error instanceof Error ? error.message : String(error);
            toast({ text: `Not saved: ${why}`, tone: 'bad', key: 'saved' });
          },
        );
      },
    },
    {
      ...shared,
      id: 'journey.publish',
      label: 'Publish…',
      icon: 'send',
      keywords: ['export', 'download', 'JSON'],
      run: () => show('publish'),
    },
    {
      ...shared,
      id: 'journey.import',
      label: 'Import a journey…',
      icon: 'upload',
      keywords: ['open file', 'JSON'],
      run: () => show('import'),
    },
    {
      ...shared,
      id: 'journey.templates',
      label: 'Start from a template…',
      icon: 'folder',
      keywords: ['example', 'gallery', 'ready-made'],
      run: () => show('templates'),
    },
    {
      ...shared,
      id: 'journey.new',
      label: 'New journey',
      icon: 'plus',
      keywords: ['create', 'blank', 'empty'],
      run: create,
    },
  ];
}
