import { archive, editDocument } from '../../core/index.ts';
import { requestFocus } from '../../session/Focus.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { saveNow } from '../saveNow.ts';
import type { EditorWays } from './EditorWays.ts';

/** What is done with the journey as a whole. */
export function journeyCommands({ session, show, simulate }: EditorWays): Command[] {
  const shared = { group: 'Journey', scope: 'window' } as const;
  return [
    {
      id: 'simulate.open',
      label: t('Simulate'),
      icon: 'play',
      keywords: [t('play'), t('try'), t('person'), t('test')],
      group: 'Simulate',
      scope: 'window',
      keys: ['mod+enter'],
      run: simulate,
    },
    {
      ...shared,
      id: 'journey.settings',
      label: t('Settings of this journey'),
      icon: 'settings',
      keywords: [t('goal'), t('leaving early'), t('entering again'), t('time zone'), t('priority')],
      run: () => {
        session.select([]);
        requestFocus({});
      },
    },
    {
      ...shared,
      id: 'journey.save',
      label: t('Save now'),
      icon: 'cloud-check',
      keywords: [t('store'), t('keep')],
      keys: ['mod+s'],
      run: () => saveNow(session),
    },
    {
      ...shared,
      id: 'journey.publish',
      label: t('Publish…'),
      icon: 'send',
      keywords: [t('export'), t('download'), 'JSON'],
      unavailable: () =>
        session.store.getState().draft.document.archived
          ? t('This journey is archived. Bring it back first.')
          : undefined,
      run: () => show('publish'),
    },
    {
      ...shared,
      id: 'journey.archive',
      label: t('Archive this journey'),
      icon: 'archive',
      keywords: [t('put away'), t('retire'), t('hide')],
      unavailable: () => session.store.getState().readOnly,
      run: () => {
        session.apply(
          t('Archive', { context: 'to put a journey away' }),
          editDocument((document) => archive(document, true)),
        );
      },
    },
    {
      ...shared,
      id: 'journey.bring-back',
      label: t('Bring this journey back'),
      icon: 'undo',
      keywords: [t('archive'), t('restore'), t('unarchive')],
      unavailable: () => {
        const { closed, draft } = session.store.getState();
        return closed ?? (draft.document.archived ? undefined : t('It is not archived'));
      },
      run: session.bringBack,
    },
  ];
}
