import { expect, test } from 'vitest';
import { journeyHref, journeysHref } from '../../src/library/addresses.ts';
import { parseRoute } from '../../src/app/route.ts';

test.each([
  ['', { page: 'journeys' }],
  ['#', { page: 'journeys' }],
  [journeysHref, { page: 'journeys' }],
  [journeyHref('cart-recovery'), { page: 'journey', id: 'cart-recovery' }],
  ['#/journeys/', { page: 'unknown', address: 'journeys/' }],
  ['#/journeys/a/b', { page: 'unknown', address: 'journeys/a/b' }],
  ['#/journeys/__proto__', { page: 'unknown', address: 'journeys/__proto__' }],
  ['#/journeys/%20', { page: 'unknown', address: 'journeys/%20' }],
  ['#/elsewhere', { page: 'unknown', address: 'elsewhere' }],
])('%s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
