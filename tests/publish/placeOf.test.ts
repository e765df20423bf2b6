import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/publish/placeOf.ts';
import { readyDraft, readyJourney } from './builders.ts';

const journey = readyJourney();
const draft = readyDraft();
const at = (pointer: string) => placeOf(pointer, journey, draft);

describe('placeOf', () => {
  it.each([
    ['/steps/w/for', { node: 'w', setting: 'for' }],
    ['/steps/e/events/0/when', { node: 'e', setting: 'events/0/when' }],
    ['/steps/w', { node: 'w', setting: undefined }],
    ['#/steps/w', { node: 'w', setting: undefined }],
    ['/triggers/0/on/event', { node: 't', setting: 'on/event' }],
    ['/emails/m/html', { node: 'm', setting: 'email' }],
  ])('%s is at its step', (pointer, place) => {
    expect(at(pointer)).toMatchObject(place);
    expect(at(pointer).words).not.toBe('');
    expect(at(pointer).words).not.toBe(pointer);
  });

  it.each([
    '/steps/gone/for',
    '/triggers/9',
    '/triggers/x',
    '/emails/none',
    '/goal/within',
    '/steps/__proto__/x',
    '/constructor',
    'nonsense',
    'x/steps/w',
  ])('%s stays a path', (pointer) =>
    expect(at(pointer)).toEqual({ node: undefined, setting: undefined, words: pointer }),
  );

  it('the empty pointer is the journey', () => expect(at('').words).toBe('The journey'));
});
