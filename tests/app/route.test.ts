import { expect, test } from 'vitest';
import { emailHref, journeyHref, journeysHref } from '../../src/library/addresses.ts';
import { parseRoute } from '../../src/app/route.ts';

test.each([
  ['', { page: 'journeys' }],
  ['#', { page: 'journeys' }],
  [journeysHref, { page: 'journeys' }],
  [journeyHref('cart-recovery'), { page: 'journey', id: 'cart-recovery' }],
  [emailHref('cart-recovery', 'mail-1'), { page: 'journey', id: 'cart-recovery', email: 'mail-1' }],
  ['#/journeys/a/emails', { page: 'unknown', address: 'journeys/a/emails' }],
  ['#/journeys/a/emails/', { page: 'unknown', address: 'journeys/a/emails/' }],
  ['#/journeys/a/emails/__proto__', { page: 'unknown', address: 'journeys/a/emails/__proto__' }],
  ['#/journeys/', { page: 'unknown', address: 'journeys/' }],
  ['#/journeys/a/b', { page: 'unknown', address: 'journeys/a/b' }],
  ['#/journeys/__proto__', { page: 'unknown', address: 'journeys/__proto__' }],
  ['#/journeys/%20', { page: 'unknown', address: 'journeys/%20' }],
  ['#/elsewhere', { page: 'unknown', address: 'elsewhere' }],
])('%s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
