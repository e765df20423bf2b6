import { childOf, type Edit, type Node } from './syntax.ts';

export interface Turn extends Edit {
  sort: string;
}

const neighbours: Record<string, readonly string[]> = {
  '<': ['<=', '>', '>='],
  '<=': ['<', '>', '>='],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<', '<='],
  '===': ['!=='],
  '!==': ['==='],
};
const sums: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };

/** Words that choose what happens, each with what might stand in its place. */
const words: Record<string, string> = Object.fromEntries(
  [
    ['continue', 'exit'],
    ['skip', 'defer'],
    ['enters', 'leaves'],
    ['keep', 'exitOthers'],
    ['drop', 'queue'],
    ['subscriber', 'journey'],
    ['rolling', 'calendar'],
    ['never', 'afterExit'],
    ['first', 'last'],
    ['entry', 'arrival'],
    ['lastSend', 'entry'],
    ['opened', 'clicked'],
    ['completed', 'goal'],
    ['in', 'out'],
    ['hard', 'soft'],
    ['event', 'profile'],
    ['capped', 'refused'],
    ['closed', 'refused'],
    ['P1D', 'P1W'],
    ['P1W', 'P1M'],
    ['everEntered', 'active'],
  ].flatMap(([a = '', b = '']) => [
    [b, a],
    [a, b],
  ]),
);
words['pause'] = 'exit';

const otherMethod: Record<string, string> = {
  find: 'findLast',
  findLast: 'find',
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  shift: 'pop',
  push: 'unshift',
  indexOf: 'lastIndexOf', // oxfmt-ignore
};

/** What can be changed at a node, as edits of the text. */
export function turned(node: Node, member: string, parent: Node | undefined, text: string): Turn[] {
  const said = ({ start, end }: Node) => text.slice(start, end);
  const instead = (sort: string, put: string, at: Node = node): Turn => ({
    sort,
    start: at.start,
    end: at.end,
    text: put,
  });
  const [left, right] = [childOf(node, 'left'), childOf(node, 'right')];
  const operator = String(node['operator']);
  /** The same with another operator between. */
  const operating = (sort: string, other: string): Turn[] => {
    if (!left || !right) return [];
    const between = text.slice(left.end, right.start).replace(operator, other);
    return [instead(sort, said(left) + between + said(right))];
  };

  switch (node.type) {
    case 'BinaryExpression': {
      const others = (neighbours[operator] ?? []).flatMap((other) => operating('comparison', other));
      const decided = neighbours[operator]
        ? ['true', 'false'].map((answer) => instead('decided', answer))
        : [];
      const sum = sums[operator];
      return [...others, ...decided, ...(sum === undefined ? [] : operating('arithmetic', sum))];
    }
    case 'LogicalExpression':
      if (!left || !right) return [];
      return [
        ...(operator === '??' ? [] : operating('logic', operator === '&&' ? '||' : '&&')),
        instead('clause', `(${said(left)})`),
        instead('clause', `(${said(right)})`),
      ];
    case 'UnaryExpression': {
      const argument = childOf(node, 'argument');
      return operator === '!' && argument ? [instead('negation', `(${said(argument)})`)] : [];
    }
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement': {
      const test = childOf(node, 'test');
      return test ? [instead('condition', `!(${said(test)})`, test)] : [];
    }
    case 'Literal':
      return literals(node, member, parent, instead);
    case 'ExpressionStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return [instead('statement', ';')];
    case 'ReturnStatement':
      // The last statement of a function gives its result; every other one leaves early.
      return parent?.type === 'IfStatement' ? [instead('return', ';')] : [];
    case 'SpreadElement':
      return parent?.type === 'ObjectExpression' ? [instead('spread', '...{}')] : [];
    case 'CallExpression':
      return calls(node, text);
    default:
      return [];
  }
}

function literals(
  { value }: Node,
  member: string,
  parent: Node | undefined,
  instead: (sort: string, put: string) => Turn,
): Turn[] {
  if (typeof value === 'boolean') return [instead('answer', String(!value))];
  if (typeof value === 'number')
    return [
      instead('number', String(value + 1)),
      ...(value > 0 || member !== 'init' ? [instead('number', `(${value - 1})`)] : []),
    ];
  if (typeof value === 'string' && parent?.type !== 'ImportDeclaration') {
    const other = words[value];
    return other === undefined ? [] : [instead('word', `'${other}'`)];
  }
  return [];
}

function calls(node: Node, text: string): Turn[] {
  const callee = childOf(node, 'callee');
  const object = callee?.type === 'MemberExpression' ? childOf(callee, 'object') : undefined;
  const property = callee?.type === 'MemberExpression' ? childOf(callee, 'property') : undefined;
  if (!object || !property) return [];
  const name = String(property['name']);
  const other = otherMethod[name];
  const turns: Turn[] = [];
  if (other) turns.push({ sort: 'method', start: property.start, end: property.end, text: other });
  const whole = text.slice(node.start, node.end);
  if (name === 'sort' || name === 'toSorted')
    turns.push({ sort: 'order', start: node.start, end: node.end, text: `${whole}.reverse()` });
  if (['sort', 'toSorted', 'filter', 'toReversed', 'reverse'].includes(name))
    turns.push({
      sort: 'unfiltered',
      start: node.start,
      end: node.end,
      text: text.slice(object.start, object.end),
    });
  return turns;
}
