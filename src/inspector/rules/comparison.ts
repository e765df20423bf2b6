import { operandFits, ops, type Comparison, type Literal, type Op, type Operand } from '../../core/index.ts';
import type { ValueType } from '../samples/vocabulary.ts';

/** What a comparison can compare with. `trigger` is a value of the event that started the run. */
export type OperandType = 'text' | 'number' | 'boolean' | 'date' | 'duration' | 'trigger' | 'none';

const always: readonly Op[] = ['exists', 'missing'];
const fittingOps: Readonly<Record<ValueType, readonly Op[]>> = {
  text: ['equals', 'notEquals', 'contains', 'startsWith', 'endsWith', 'oneOf', ...always],
  number: [
    'equals',
    'notEquals',
    'lessThan',
    'atMost',
    'greaterThan',
    'atLeast',
    'between',
    'oneOf',
    ...always,
  ],
  boolean: ['equals', 'notEquals', ...always],
  date: ['before', 'after', 'inLast', 'inNext', 'equals', ...always],
  list: ['contains', ...always],
};

/** Operators that suit a type, and the rest: none is kept back, since a sample may mislead. */
export function opsFor(type: ValueType | undefined): { fitting: readonly Op[]; others: readonly Op[] } {
  const fitting = type === undefined ? ops : fittingOps[type];
  return { fitting, others: ops.filter((op) => !fitting.includes(op)) };
}

/** What an operator can be given, the usual first. Lists and spans cannot be borrowed from the trigger. */
export function operandTypes(op: Op, mayBorrow: boolean): readonly OperandType[] {
  const own = ownTypes(op);
  const borrows = mayBorrow && !['exists', 'missing', 'between', 'oneOf', 'inLast', 'inNext'].includes(op);
  return borrows ? [...own, 'trigger'] : own;
}

function ownTypes(op: Op): readonly OperandType[] {
  switch (op) {
    case 'exists':
    case 'missing':
      return ['none'];
    case 'lessThan':
    case 'atMost':
    case 'greaterThan':
    case 'atLeast':
    case 'between':
      return ['number'];
    case 'startsWith':
    case 'endsWith':
      return ['text'];
    case 'before':
    case 'after':
      return ['date'];
    case 'inLast':
    case 'inNext':
      return ['duration'];
    case 'contains':
    case 'oneOf':
      return ['text', 'number'];
    case 'equals':
    case 'notEquals':
      return ['text', 'number', 'boolean'];
  }
}

/** The type that the present value has among those that its operator takes; undefined where nothing is given yet. */
export function operandType(
  value: Operand | undefined,
  types: readonly OperandType[],
): OperandType | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'object' && 'trigger' in value) return 'trigger';
  const sample: unknown = Array.isArray(value) ? value.find((each) => each !== '') : value;
  if (typeof sample === 'number') return 'number';
  if (typeof sample === 'boolean') return 'boolean';
  const [only, ...more] = types.filter((type) => type !== 'trigger');
  return typeof sample === 'string' ? (more.length === 0 ? only : 'text') : undefined;
}

/** The comparison with another operator; a value that this one cannot take is let go. */
export function withOp(comparison: Comparison, is: Op): Comparison {
  const { value, ignoreCase } = comparison;
  const folds = ignoreCase && isTextual(is);
  const list = is === 'oneOf' && isLiteral(value) && value !== '' ? [value] : undefined;
  const single = Array.isArray(value) && is !== 'between' && is !== 'oneOf' ? value[0] : value;
  const kept = [list, single].find((each) => each !== undefined && operandFits({ is, value: each }));
  return { is, value: kept, ignoreCase: folds || undefined };
}

/** The value as another type, where that is the same value written otherwise: “5” and 5. */
export function converted(value: Operand | undefined, type: OperandType): Operand | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => convertedLiteral(item, type)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  return isLiteral(value) ? convertedLiteral(value, type) : undefined;
}

function convertedLiteral(value: Literal, type: OperandType): Literal | undefined {
  const text = String(value);
  if (type === 'text') return text;
  if (type === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  return undefined;
}

/** Whether upper and lower case can make a difference. */
export const isTextual = (op: Op): boolean =>
  ['equals', 'notEquals', 'contains', 'startsWith', 'endsWith', 'oneOf'].includes(op);

const isLiteral = (value: Operand | undefined): value is Literal =>
  value !== undefined && typeof value !== 'object';
