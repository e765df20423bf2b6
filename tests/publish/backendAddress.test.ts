import { describe, expect, it } from 'vitest';
import { readAddress, tokenTrouble } from '../../src/publish/backendAddress.ts';

describe('readAddress', () => {
  it.each([
    ['https://journeys.example.com', 'https://journeys.example.com'],
    ['  https://Journeys.Example.com/api/ ', 'https://journeys.example.com/api'],
    ['https://x.test:8443//', 'https://x.test:8443'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['http://wend.localhost', 'http://wend.localhost'],
  ])('%s', (typed, address) => expect(readAddress(typed)).toMatchObject({ ok: true, address }));

  it.each([
    ['', 'Type the address'],
    ['journeys.example.com', 'Begin with https://'],
    ['ftp://x.test', 'Begin with https://'],
    ['javascript:alert(1)', 'Begin with https://'],
    ['https://', 'not a complete address'],
    ['http://journeys.example.com', 'Use https://'],
    ['http://localhost.example.com', 'Use https://'],
    ['http://127.0.0.1.example.com', 'Use https://'],
    ['http://10.0.0.1', 'Use https://'],
    ['https://me:pw@x.test', 'name and password'],
    ['https://x.test/?a=1', '? or #'],
    ['https://x.test/#a', '? or #'],
  ])('%j is refused in words', (typed, words) =>
    expect(readAddress(typed)).toMatchObject({ ok: false, words: expect.stringContaining(words) }),
  );
});

describe('tokenTrouble', () => {
  it.each([
    ['', true],
    ['abc.DEF-1_2~=', false],
    ['a b', true],
    ['a\nb', true],
    ['tökén', true],
  ])('%j: %s', (token, trouble) => expect(tokenTrouble(token) !== undefined).toBe(trouble));
});
