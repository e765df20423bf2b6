import { createContext, use, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { commandGroups, type Command } from './Command.ts';
import { keysOf, useOwnKeys } from './ownKeys.ts';

/** Everything that can be done on a page, for keys, menus, palette and the sheet of keys. */
export interface Commands {
  /** Adds commands; the returned function takes them out again. Of two with one id the earlier counts. */
  readonly register: (list: readonly Command[]) => () => void;
  /** In the order of their groups; the very same list until it changes. */
  readonly all: () => readonly Command[];
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCommands(): Commands {
  const lists = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  let all: readonly Command[] = [];
  const change = () => {
    const byId = new Map<string, Command>();
    for (const command of [...lists].flat()) if (!byId.has(command.id)) byId.set(command.id, command);
    all = commandGroups.flatMap((group) => [...byId.values()].filter((each) => each.group === group));
    for (const listener of listeners) listener();
  };
  return {
    register(list) {
      // A copy of its own: the same list registered twice is two.
      const own = [...list];
      lists.add(own);
      change();
      return () => {
        lists.delete(own);
        change();
      };
    },
    all: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The commands of the page around; none where nobody registers any. */
export const CommandsContext = createContext<Commands>(createCommands());

/** Every command of the page. */
export function useCommands(): readonly Command[] {
  const { subscribe, all } = use(CommandsContext);
  return useSyncExternalStore(subscribe, all);
}

/** A registry for a page that offers these commands while it is shown. Give the same list as long as nothing changes. */
export function usePageCommands(list: readonly Command[]): Commands {
  const [commands] = useState(createCommands);
  useLayoutEffect(() => commands.register(list), [commands, list]);
  return commands;
}

/** Adds commands to those of the page around while the caller is shown. Give the same list as long as nothing changes. */
export function useAddedCommands(list: readonly Command[]): void {
  const commands = use(CommandsContext);
  useLayoutEffect(() => commands.register(list), [commands, list]);
}

/** The keys to show beside a button that does what a command does; undefined where it has none. */
export function useKeysOf(id: string): string | undefined {
  const own = useOwnKeys();
  const command = useCommands().find((each) => each.id === id);
  return command && keysOf(command, own)[0];
}
