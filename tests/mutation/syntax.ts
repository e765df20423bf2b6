import { parseSync } from 'vite';

/** A node of the syntax tree, as far as its shape is the same for every kind: a type, a place in the text, and members. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [member: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The tree of a TypeScript text. Throws where it does not parse. */
export function treeOf(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  // An ESTree: every node has these members, by definition.
  return program as unknown as Node;
}

/** The member of a node that is itself one. */
export const childOf = (node: Node, member: string): Node | undefined => {
  const child = node[member];
  return isNode(child) ? child : undefined;
};

/** What a node holds, in order; lists are spread out. */
export const childrenOf = (node: Node): [member: string, child: Node][] =>
  Object.entries(node).flatMap(([member, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [member, child]),
  );

const withTypesOnly = /^TS(?!AsExpression|NonNullExpression|SatisfiesExpression)/;

/** Whether nothing is left of a node once types are stripped. */
export const isTypeOnly = ({ type }: Node, member: string): boolean =>
  withTypesOnly.test(type) || /^(typeAnnotation|returnType|typeParameters|typeArguments)$/.test(member);

/** A replacement of part of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes edits that don't overlap. Insertions at one place stay in the order given. */
export function edited(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, order) => ({ ...edit, order }));
  inOrder.sort((a, b) => a.start - b.start || a.order - b.order);
  let done = 0;
  let result = '';
  for (const { start, end, text: put } of inOrder) {
    result += text.slice(done, start) + put;
    done = end;
  }
  return result + text.slice(done);
}
