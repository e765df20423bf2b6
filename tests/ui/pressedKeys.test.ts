import { describe, expect, test } from 'vitest';
import { isSingle, pressedKeys, sameOrder, type KeyPress } from '../../src/ui/pressedKeys.ts';

const press = (key: string, code = '', held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const shift = { shiftKey: true };

describe('a press of a key is written', () => {
  test.each([
    ['a letter, whether or not Caps Lock is on', press('N', 'KeyN'), ['n']],
    ['with what is held', press('Z', 'KeyZ', { ctrlKey: true, ...shift }), ['mod+shift+z']],
    ['by its name', press('ArrowUp', 'ArrowUp', { altKey: true, ...shift }), ['alt+shift+up']],
    ['a sign without the Shift that types it', press('?', 'Slash', shift), ['?']],
    ['a digit by its place too', press('!', 'Digit1', shift), ['!', 'shift+1']],
    ['where the digits need Shift', press('0', 'Digit0', shift), ['0', 'shift+0']],
    ['plus', press('+', 'Equal', shift), ['plus']],
    [
      'on a keyboard of other letters by its place',
      press('я', 'KeyZ', { ctrlKey: true }),
      ['mod+я', 'mod+z'],
    ],
    ['but not on one that has the letter elsewhere', press('z', 'KeyY'), ['z']],
    ['a sign that AltGr types', press('@', 'KeyQ', { ctrlKey: true, altKey: true, getModifierState: () => true }), ['@']], // oxfmt-ignore
    ['no modifier alone', press('Shift', 'ShiftLeft', shift), []],
    ['no dead key', press('Dead', 'Equal'), []],
  ])('%s', (_, event, written) => {
    expect(pressedKeys(event, false)).toEqual(written);
  });
  test('⌘ is the one that is meant on a Mac, Control is not', () => {
    expect(pressedKeys(press('z', 'KeyZ', { metaKey: true }), true)).toEqual(['mod+z']);
    expect(pressedKeys(press('z', 'KeyZ', { ctrlKey: true }), true)).toEqual(['ctrl+z']);
  });
});

test('keys are compared in one order', () => {
  expect(sameOrder('Shift+Mod+Z')).toBe('mod+shift+z');
  expect(sameOrder('shift+alt+up')).toBe('alt+shift+up');
});

test('single are letters, digits and signs, with Shift or without', () => {
  expect(['n', '?', '0', 'plus', 'shift+1', 'shift+n'].filter((keys) => !isSingle(keys))).toEqual([]);
  expect(['mod+n', 'alt+n', 'f8', 'enter', 'escape', 'up', 'shift+f8'].filter(isSingle)).toEqual([]);
});
