import { compare } from '../values/compare.ts';
import { parseDuration } from '../values/duration.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import { momentOf } from '../values/moment.ts';
import { asksMoment, optionsOf, spanOf, type Clock, type Constraint } from './Constraint.ts';

const fold = (text: string, ignoreCase: boolean) =>
  ignoreCase ? text.normalize('NFC').toLowerCase() : text.normalize('NFC');

// The one letter whose small form depends on its neighbours, and halves of letters: a part's folding is then not a part of the folding.
const isTame = (text: string) => !/Σ|[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(text);

/** What every text answers to a comparison, whatever it says; undefined where that depends on the text. */
function answerOfAll({ is, value }: Constraint): boolean | undefined {
  switch (is) {
    case 'exists':
      return true;
    case 'equals':
    case 'notEquals':
      return typeof value === 'string' ? undefined : false;
    case 'oneOf':
      return Array.isArray(value) && value.some((option) => typeof option === 'string') ? undefined : false;
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return typeof value !== 'string' ? false : value === '' ? true : undefined;
    case 'before':
    case 'after':
      return momentOf(value, 'UTC') === undefined ? false : undefined;
    case 'inLast':
    case 'inNext':
      return typeof value === 'string' && parseDuration(value) ? undefined : false;
    default:
      return false;
  }
}

/** Whether it is proven that no text meets all of these. */
export function noTextFits(constraints: readonly Constraint[], clock: Clock): boolean {
  for (const constraint of constraints) {
    const always = answerOfAll(constraint);
    if (always !== undefined && always !== constraint.holds) return true;
  }
  for (const constraint of constraints) {
    const options = optionsOf(constraint);
    if (options?.every((option) => isRuledOut(option, constraint.ignoreCase, constraints, clock)))
      return true;
  }
  return partsClash(constraints) || momentsClash(constraints, clock);
}

/** Whether no text that folds to the option can meet all. A comparison of exact case says nothing about other spellings. */
function isRuledOut(
  option: string,
  ignoreCase: boolean,
  constraints: readonly Constraint[],
  { now, zone }: Clock,
): boolean {
  return constraints.some((constraint) => {
    const { is, value, holds } = constraint;
    const isMoment = asksMoment(is);
    if (ignoreCase && !constraint.ignoreCase && !isMoment) return false;
    if (isMoment && momentOf(option, 'UTC') !== undefined && (now === undefined || zone === undefined))
      return false;
    const verdict = compare(option, is, value, constraint.ignoreCase, { now: now ?? 0, zone: zone ?? 'UTC' });
    return verdict.holds !== holds;
  });
}

const partOps = ['startsWith', 'endsWith', 'contains'] as const;

/** Two beginnings that exclude each other, or a part that must be there within one that must not. */
function partsClash(constraints: readonly Constraint[]): boolean {
  const parts = constraints.flatMap(({ is, value, ignoreCase, holds }) => {
    const op = partOps.find((known) => known === is);
    return op && typeof value === 'string' ? [{ op, value, ignoreCase, holds }] : [];
  });
  return parts.some((part) => {
    if (!part.holds) return false;
    return parts.some((other) => {
      if (part === other) return false;
      const ignoreCase = part.ignoreCase || other.ignoreCase;
      if (part.ignoreCase !== other.ignoreCase && !(isTame(part.value) && isTame(other.value))) return false;
      const a = fold(part.value, ignoreCase);
      const b = fold(other.value, ignoreCase);
      if (other.holds) {
        if (part.op !== other.op || part.op === 'contains') return false;
        return part.op === 'startsWith'
          ? !a.startsWith(b) && !b.startsWith(a)
          : !a.endsWith(b) && !b.endsWith(a);
      }
      if (part.ignoreCase && !other.ignoreCase) return false;
      if (other.op === 'contains') return a.includes(b);
      if (part.op !== other.op) return false;
      return other.op === 'startsWith' ? a.startsWith(b) : a.endsWith(b);
    });
  });
}

/** Whether the moments asked for leave no instant between them. */
function momentsClash(constraints: readonly Constraint[], clock: Clock): boolean {
  const absolute = constraints.filter(({ is }) => is === 'before' || is === 'after');
  const relative = constraints.filter(({ is, holds }) => holds && (is === 'inLast' || is === 'inNext'));
  // A date alone means another instant in each zone: without a zone it compares only with dates read in the same one.
  const sameZone = new Set(absolute.map(({ of }) => of)).size < 2;
  const instants = absolute.filter(isInstant);
  const known = clock.zone !== undefined || (sameZone && instants.length === 0) ? absolute : instants;
  if (clock.now !== undefined && (clock.zone !== undefined || known.every(isInstant)))
    return leavesNothing([...known, ...relative], clock.now, clock.zone ?? 'UTC');
  return leavesNothing(known, 0, clock.zone ?? 'UTC') || leavesNothing(relative, 0, 'UTC');
}

const isInstant = ({ value }: Constraint) => typeof value === 'string' && parseInstant(value) !== undefined;

function leavesNothing(constraints: readonly Constraint[], now: Instant, zone: string): boolean {
  // Whatever is not asked to be before or after something need be no moment at all.
  if (!constraints.some(({ holds }) => holds)) return false;
  let first = -Infinity;
  let last = Infinity;
  for (const { is, value, holds } of constraints) {
    const other = momentOf(value, zone);
    const span = typeof value === 'string' ? spanOf(value) : undefined;
    if (is === 'before' && other !== undefined) {
      if (holds) last = Math.min(last, other - 1);
      else first = Math.max(first, other);
    } else if (is === 'after' && other !== undefined) {
      if (holds) first = Math.max(first, other + 1);
      else last = Math.min(last, other);
    } else if (is === 'inLast' && span) {
      last = Math.min(last, now);
      first = Math.max(first, now - span.most);
    } else if (is === 'inNext' && span) {
      first = Math.max(first, now);
      last = Math.min(last, now + span.most);
    }
  }
  return first > last;
}
