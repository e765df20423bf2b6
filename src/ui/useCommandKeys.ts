import { useEffect } from 'react';
import type { Command } from './Command.ts';
import type { Commands } from './commands.ts';
import { keysOf } from './ownKeys.ts';
import { isSingle, pressedKeys } from './pressedKeys.ts';
import { toast } from './toasts.ts';

/** Listens, once for the whole page, to the keys of its commands. What floats keeps its keys to itself. */
export function useCommandKeys(commands: Commands): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const pressed = pressedKeys(event);
      const command = commands
        .all()
        .find((each) =>
          keysOf(each).some((keys) => pressed.includes(keys) && holds(each, keys, event.target)),
        );
      if (!command) return;
      const why = command.unavailable?.();
      // Escape that has nothing to leave here may mean something elsewhere.
      if (why !== undefined && event.key === 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (why === undefined) command.run();
      else toast({ text: why, key: 'unavailable', ms: 3_000 });
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [commands]);
}

/** Whether keys of a command mean it while `target` has the focus. */
function holds(command: Command, keys: string, target: EventTarget | null): boolean {
  if (command.native) return false;
  const element = target instanceof Element ? target : undefined;
  const within = (what: string) => Boolean(element?.closest(what));
  const isTyping = within('input, textarea, select, [contenteditable="true"], .nokey');
  if (command.scope === 'window') {
    // What is typed in a setting is in the document already, letter by letter; only a search has a text of its own.
    if (command.group === 'Edit' && element?.matches('input[type="search"]')) return false;
    return !isTyping || !isTyped(keys);
  }
  if (isTyping || !within(`[data-keys="${command.scope}"]`)) return false;
  const presses = keys === 'enter' || keys === 'space';
  return !(presses && within('button, a'));
}

/** Whether keys do something in a field already: they type, or move in the text. */
const isTyped = (keys: string): boolean =>
  isSingle(keys) ||
  /^(shift\+)?(enter|space|tab|escape|backspace|delete|home|end|pageup|pagedown|up|down|left|right)$/.test(
    keys,
  );
