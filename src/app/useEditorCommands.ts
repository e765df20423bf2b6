import { useMemo } from 'react';
import { canvasCommands } from '../canvas/commands/canvasCommands.ts';
import { deskOf } from '../canvas/desk.ts';
import { useSession } from '../session/useSession.ts';
import { usePageCommands, type Commands } from '../ui/commands.ts';
import { useCommandKeys } from '../ui/useCommandKeys.ts';
import { editorCommands } from './commands/editorCommands.ts';
import type { EditorWays } from './commands/EditorWays.ts';

/** Every command of the open journey, and their keys. */
export function useEditorCommands({ show, simulate, create }: Omit<EditorWays, 'session'>): Commands {
  const session = useSession();
  const list = useMemo(
    () => [...editorCommands({ session, show, simulate, create }), ...canvasCommands(deskOf(session))],
    [session, show, simulate, create],
  );
  const commands = usePageCommands(list);
  useCommandKeys(commands);
  return commands;
}
