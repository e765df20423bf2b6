import { expect, test } from 'vitest';
import { saveWords } from '../../src/app/saveWords.ts';

test('“Saved” is said of what is saved and of nothing else', () => {
  expect(saveWords({ state: 'saved' }, 'writing')).toMatchObject({
    text: 'Saved',
    tone: 'quiet',
    more: undefined,
  });
  expect(saveWords({ state: 'saving' }, 'writing')).toMatchObject({ text: 'Saving…', tone: 'quiet' });
});

test('what could not be stored says why, what is safe, and that it is tried again', () => {
  const words = saveWords({ state: 'failed', reason: 'full', words: 'No space left.' }, 'writing');
  expect(words).toMatchObject({ text: 'Not saved', tone: 'bad', more: { what: 'No space left.' } });
  expect(words.more?.safe).toContain('tries again');
});

test('a conflict says that nothing was overwritten, and is not tried again', () => {
  const words = saveWords(
    { state: 'failed', reason: 'conflict', words: 'Changed in another tab.' },
    'writing',
  );
  expect(words).toMatchObject({ text: 'Conflict', tone: 'bad' });
  expect(words.more?.safe).toContain('Nothing was overwritten');
  expect(words.more?.safe).not.toContain('again');
});

test('a reader is told so; what it holds unsaved is told first', () => {
  expect(saveWords({ state: 'saved' }, 'reading')).toMatchObject({ text: 'Read-only', tone: 'warn' });
  expect(saveWords({ state: 'failed', reason: 'conflict', words: 'x' }, 'reading')).toMatchObject({
    text: 'Conflict',
  });
  expect(saveWords({ state: 'saved' }, 'waiting')).toMatchObject({ text: 'Saved' });
});
