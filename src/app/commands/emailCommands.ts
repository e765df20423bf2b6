import { emailOf, own } from '../../core/index.ts';
import { requestEmail } from '../../session/EmailRequest.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { EditorWays } from './EditorWays.ts';

/** Opening the email that the selected step sends. */
export function emailCommands({ session }: EditorWays): Command[] {
  const email = (): string | undefined => {
    const { draft, selection } = session.store.getState();
    const [id, ...others] = selection.nodes;
    const node = others.length === 0 ? draft.document.nodes.find((each) => each.id === id) : undefined;
    const sent = node && emailOf(node);
    return sent !== undefined && own(draft.emails, sent) ? sent : undefined;
  };
  return [
    {
      id: 'email.edit',
      label: t('Edit the email'),
      icon: 'mail',
      keywords: [t('write'), t('design'), t('preview')],
      group: 'Edit',
      scope: 'canvas',
      keys: ['e'],
      unavailable: () => (email() === undefined ? t('Select a step that sends an email') : undefined),
      run: () => {
        const id = email();
        if (id !== undefined) requestEmail(id);
      },
    },
  ];
}
