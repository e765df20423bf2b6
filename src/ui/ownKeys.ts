import { useSyncExternalStore } from 'react';
import type { Command } from './Command.ts';
import { isSingle, sameOrder } from './pressedKeys.ts';

/** The keys that somebody chose instead of the usual ones, by the command's id, and whether single letters act at all. */
export interface OwnKeys {
  readonly letters: boolean;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

const storageKey = 'wend.keys';
const usual: OwnKeys = { letters: true, keys: {} };
const listeners = new Set<() => void>();
let current: OwnKeys | undefined;

/** What is stored; whatever of it cannot be read is as usual. */
export function readOwnKeys(): OwnKeys {
  current ??= parse(stored());
  return current;
}

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null');
  } catch {
    // No storage, or nothing that can be read.
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(value: unknown): OwnKeys {
  if (!isRecord(value)) return usual;
  const entries = Object.entries(isRecord(value['keys']) ? value['keys'] : {}).flatMap(([id, keys]) =>
    Array.isArray(keys)
      ? [[id, keys.filter((each) => typeof each === 'string' && each !== '').map(sameOrder)] as const]
      : [],
  );
  return { letters: value['letters'] !== false, keys: Object.fromEntries(entries) };
}

function keep(next: OwnKeys): void {
  current = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // What cannot be stored still holds for this page.
  }
  for (const listener of listeners) listener();
}

/** Gives a command other keys, or none; `undefined` gives back the usual ones. */
export function setOwnKeys(id: string, keys: readonly string[] | undefined): void {
  const { letters, keys: before } = readOwnKeys();
  const { [id]: _, ...others } = before;
  keep({ letters, keys: keys === undefined ? others : { ...others, [id]: keys.map(sameOrder) } });
}

/** Every command answers to its usual keys again. */
export const allUsualKeys = (): void => keep({ ...readOwnKeys(), keys: {} });

/** Lets single letters, digits and signs act, or not. */
export const setLetters = (letters: boolean): void => keep({ ...readOwnKeys(), letters });

export const useOwnKeys = (): OwnKeys => useSyncExternalStore(subscribe, readOwnKeys);

function subscribe(listener: () => void): () => void {
  // Another tab may have changed them.
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== storageKey && key !== null) return;
    current = undefined;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** The keys that a command was given, whether or not letters act: the own ones, else the usual. */
export function givenKeys(command: Command, own = readOwnKeys()): readonly string[] {
  return (command.native ? undefined : own.keys[command.id]) ?? command.keys?.map(sameOrder) ?? [];
}

/** The keys that a command answers to at present. */
export function keysOf(command: Command, own = readOwnKeys()): readonly string[] {
  const given = givenKeys(command, own);
  return own.letters ? given : given.filter((keys) => !isSingle(keys));
}

/** The other command that answers to these keys where this one would. */
export function conflictWith(
  commands: readonly Command[],
  command: Command,
  keys: string,
  own = readOwnKeys(),
): Command | undefined {
  const meet = (other: Command) =>
    other.scope === command.scope || [other.scope, command.scope].includes('window');
  return commands.find(
    (other) => other.id !== command.id && meet(other) && givenKeys(other, own).includes(sameOrder(keys)),
  );
}
