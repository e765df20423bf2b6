import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import type { Desk } from '../../src/canvas/desk.ts';
import { useEditorCommands } from '../../src/app/useEditorCommands.ts';
import { useTravelToast } from '../../src/app/useTravelToast.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { CommandsContext } from '../../src/ui/commands.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';

/** What the editor’s commands asked for. */
export interface Asked {
  show: (panel: string) => void;
  simulate: () => void;
  create: () => void;
}
const asksNothing: Asked = { show: () => undefined, simulate: () => undefined, create: () => undefined };

/** Shows a part of the editor on a journey that saves nowhere, with every command and its keys. */
export function editorFor({ session }: Desk, part: ReactNode, asked: Asked = asksNothing) {
  function Editor() {
    useTravelToast();
    return (
      <CommandsContext value={useEditorCommands(asked)}>
        <Suspense>{part}</Suspense>
        <ToastHost />
      </CommandsContext>
    );
  }
  return render(
    <SessionContext value={session}>
      <Editor />
    </SessionContext>,
  );
}
