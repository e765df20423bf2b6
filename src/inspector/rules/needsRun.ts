import { clausesOf, own, propertyClausesOf, type Operand, type Rule, type Shared } from '../../core/index.ts';

/**
 * Whether a rule, or a segment that it asks for, asks what only a run, a mail or another journey can answer. Segments
 * that ask for themselves have no answer either.
 */
export function needsRun(rule: Rule, segments: Shared['segments'], within: readonly string[] = []): boolean {
  return clausesOf(rule).some((clause) => {
    if ('segment' in clause) {
      const segment = own(segments, clause.segment);
      if (!segment || within.includes(clause.segment)) return true;
      return needsRun(segment.rule, segments, [...within, clause.segment]);
    }
    const filters = 'event' in clause ? propertyClausesOf(clause.event.where) : [];
    return (
      ('value' in clause && isBorrowed(clause.value)) ||
      filters.some(({ value }) => isBorrowed(value)) ||
      'trigger' in clause ||
      'email' in clause ||
      'in' in clause ||
      ('since' in clause && clause.since === 'entry')
    );
  });
}

/** Whether a comparison's value comes from the run's trigger. */
const isBorrowed = (value: Operand | undefined): boolean => typeof value === 'object' && 'trigger' in value;
