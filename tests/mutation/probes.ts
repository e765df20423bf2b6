import { childrenOf, edited, isTypeOnly, treeOf, type Edit, type Node } from './syntax.ts';

/** A stretch of code that is run as a whole; `id` is what its probe calls out. */
export interface Stretch {
  id: number;
  start: number;
  end: number;
}

const isLoop = /^(For|While|DoWhile)/;

/**
 * A text in which every function, block and branch calls `$reach(<id>)` when it is run, and where those are in the text
 * given. Loops cannot go round without calling it.
 */
export function withProbes(
  file: string,
  text: string,
  firstId: number,
): { text: string; stretches: Stretch[] } {
  const opens: Edit[] = [];
  const closes: Edit[] = [];
  const stretches: Stretch[] = [];
  const probe = ({ start, end }: Node): string => {
    const id = firstId + stretches.length;
    stretches.push({ id, start, end });
    return `$reach(${id})`;
  };
  const insert = (list: Edit[], at: number, put: string) => list.push({ start: at, end: at, text: put });
  const wrap = (node: Node, before: (call: string) => string, after: string, inside: () => void): void => {
    insert(opens, node.start, before(probe(node)));
    inside();
    insert(closes, node.end, after);
  };

  const visit = (node: Node, parent: Node | undefined, member: string): void => {
    if (isTypeOnly(node, member) || node.type === 'ImportDeclaration') return;
    const inside = () => childrenOf(node).forEach(([name, child]) => visit(child, node, name));
    if (node.type === 'BlockStatement' || node.type === 'FunctionBody') {
      insert(opens, node.start + 1, `${probe(node)};`);
      return inside();
    }
    if (!parent) return inside();
    const isBody =
      (parent.type === 'IfStatement' && member !== 'test') || (isLoop.test(parent.type) && member === 'body');
    if (isBody) return wrap(node, (call) => `{${call};`, '}', inside);
    const isBranch =
      (parent.type === 'ConditionalExpression' && member !== 'test') ||
      (parent.type === 'LogicalExpression' && member === 'right') ||
      (parent.type === 'ArrowFunctionExpression' && member === 'body');
    if (isBranch) return wrap(node, (call) => `(${call},`, ')', inside);
    if (isLoop.test(parent.type) && (member === 'test' || member === 'update'))
      return wrap(node, (call) => `(${call},`, ')', inside);
    inside();
  };
  const tree = treeOf(file, text);
  visit(tree, undefined, '');
  // What ends at a place ends before anything begins there; of what ends together the innermost ends first.
  return { text: edited(text, [...closes, ...opens]), stretches };
}

/** The innermost stretch around a piece of the text; undefined for what is run once, when the module is loaded. */
export const stretchAround = (
  stretches: readonly Stretch[],
  start: number,
  end: number,
): Stretch | undefined =>
  stretches
    .filter((stretch) => stretch.start <= start && end <= stretch.end)
    .reduce<Stretch | undefined>(
      (inner, stretch) => (inner && inner.end - inner.start < stretch.end - stretch.start ? inner : stretch),
      undefined,
    );
