import { onApple } from './keys.ts';

/** What is read of a press of a key; a `KeyboardEvent` has it all. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?: (name: 'AltGraph') => boolean;
};

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '+': 'plus',
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
};
const alone = new Set(['control', 'shift', 'alt', 'meta', 'altgraph', 'capslock', 'dead', 'process', 'unidentified', 'fn', 'os']); // oxfmt-ignore
const order = ['ctrl', 'mod', 'alt', 'shift'];

/**
 * The ways in which a press may be written, as in `mod+shift+z`; empty for a modifier alone. A sign that takes Shift on
 * some keyboards is written without it (`?`), and where the label of a key says nothing, its place on the keyboard does:
 * `shift+1` is the key of 1 whatever it types, `mod+z` is there on a Cyrillic keyboard too. The last is how it is best kept.
 */
export function pressedKeys(event: KeyPress, mac = onApple()): readonly string[] {
  const key = event.key.toLowerCase();
  if (key === '' || alone.has(key)) return [];
  // AltGr types a sign; on some systems it says that it is Control and Alt.
  const types = event.getModifierState?.('AltGraph') === true && key.length === 1;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const held = types
    ? []
    : [(mac ? metaKey : ctrlKey) && 'mod', (mac ? ctrlKey : metaKey) && 'ctrl', altKey && 'alt'].filter(
        (name) => typeof name === 'string',
      );
  const written = (name: string, shift: boolean) => canonical([...held, ...(shift ? ['shift'] : []), name]);
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase();
  const isLetter = /^[a-z]$/.test(key);
  const isSign = key.length === 1 && !isLetter;
  const all = [written(names[key] ?? key, shiftKey && !isSign)];
  if (place !== undefined && !isLetter && !types) all.push(written(place, shiftKey));
  return [...new Set(all)];
}

const canonical = (parts: readonly string[]): string =>
  [...order.filter((name) => parts.includes(name)), ...parts.filter((name) => !order.includes(name))].join(
    '+',
  );

/** The same keys written in the one order in which they are compared. */
export const sameOrder = (keys: string): string =>
  canonical(keys.split('+').map((name) => name.trim().toLowerCase()));

/** Whether a single letter, digit or sign: what speech input and slips of the hand press unmeant (WCAG 2.1.4). */
export function isSingle(keys: string): boolean {
  const parts = sameOrder(keys).split('+');
  const last = parts.at(-1) ?? '';
  const isSign = /^.$/u.test(last) || last === 'plus' || last === 'space';
  return isSign && parts.slice(0, -1).every((name) => name === 'shift');
}
