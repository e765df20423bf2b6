import type { Json } from '../../../../src/core/index.ts';
import { instantOf, minus, plus, type At } from './clock.ts';

interface Question {
  is: string;
  value: unknown;
  ignoreCase?: boolean | undefined;
  now: At;
  zone: string;
}

const kindOf = (value: unknown): string =>
  value === undefined || value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value;
const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(kindOf(value));

/** Whether something found is what a rule asks for. What is missing or of another type makes every question false. */
export function compares(found: Json | undefined, { is, value, ignoreCase, now, zone }: Question): boolean {
  const same = (one: unknown): unknown =>
    typeof one !== 'string' ? one : ignoreCase ? one.normalize('NFC').toLowerCase() : one.normalize('NFC');
  const list = (Array.isArray(value) ? value : []) as unknown[]; // of whatever
  const numbers = kindOf(found) === 'number' && kindOf(value) === 'number';
  const texts = kindOf(found) === 'string' && kindOf(value) === 'string';
  const text = String(same(found));
  const asked = String(same(value));
  const moment = instantOf(found, zone);
  const other = instantOf(value, zone);
  switch (is) {
    case 'exists':
      return kindOf(found) !== 'nothing';
    case 'missing':
      return kindOf(found) === 'nothing';
    case 'equals':
      return isPlain(found) && same(found) === same(value);
    case 'notEquals':
      return isPlain(found) && kindOf(found) === kindOf(value) && same(found) !== same(value);
    case 'lessThan':
      return numbers && Number(found) < Number(value);
    case 'atMost':
      return numbers && Number(found) <= Number(value);
    case 'greaterThan':
      return numbers && Number(found) > Number(value);
    case 'atLeast':
      return numbers && Number(found) >= Number(value);
    case 'between':
      return (
        kindOf(found) === 'number' &&
        list.length === 2 &&
        Number(list[0]) <= Number(found) &&
        Number(found) <= Number(list[1])
      );
    case 'contains':
      if (Array.isArray(found)) return isPlain(value) && found.some((one) => same(one) === same(value));
      return texts && text.includes(asked);
    case 'startsWith':
      return texts && text.startsWith(asked);
    case 'endsWith':
      return texts && text.endsWith(asked);
    case 'oneOf':
      return isPlain(found) && list.some((one) => same(one) === same(found));
    case 'before':
      return moment !== undefined && other !== undefined && moment < other;
    case 'after':
      return moment !== undefined && other !== undefined && moment > other;
    case 'inLast':
      return moment !== undefined && moment <= now && now < plus(moment, String(value), zone);
    case 'inNext':
      return moment !== undefined && now <= moment && minus(moment, String(value), zone) < now;
    default:
      throw new Error(`the oracle does not know ${is}`);
  }
}
