import type { Fault } from './Fault.ts';
import { childOf, childrenOf, edited, isTypeOnly, treeOf, type Edit, type Node } from './syntax.ts';
import { turned } from './turned.ts';

/** A small change made by a rule. */
export interface Mutant extends Fault {
  /** What sort of change it is. */
  sort: string;
  /** The code that is changed, on one line, and what stands there then. */
  was: string;
  now: string;
}

// What a kind says of itself on screen, and what it checks before anything runs, is not the engine's.
const asides = new Set([
  'blank', 'check', 'family', 'fields', 'hint', 'icon', 'kind', 'lasts', 'outlets', 'summary', 'title',
]); // oxfmt-ignore

/** Every one-place change of a file that might make another engine of it. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const mutants: Mutant[] = [];
  const visit = (node: Node, member: string, parents: readonly Node[]): void => {
    if (isTypeOnly(node, member) || node.type === 'ImportDeclaration') return;
    const name = node.type === 'Property' && childOf(node, 'key')?.['name'];
    if (parents.length < 6 && typeof name === 'string' && asides.has(name)) return;
    for (const { sort, ...edit } of turned(node, member, parents[0], text))
      mutants.push({
        sort,
        was: onOneLine(text.slice(edit.start, edit.end)),
        now: onOneLine(edit.text),
        ...placed(file, text, edit),
      });
    for (const [inner, child] of childrenOf(node))
      if (!(node.type === 'Property' && inner === 'key')) visit(child, inner, [node, ...parents]);
  };
  visit(treeOf(file, text), '', []);
  return mutants;
}

const onOneLine = (code: string): string => code.replaceAll(/\s+/g, ' ');

/** An edit as whole lines that are found in the file once. */
function placed(file: string, text: string, edit: Edit): Fault {
  let from = text.lastIndexOf('\n', edit.start - 1) + 1;
  let to = lineEnd(text, edit.end);
  const isFoundOnce = () => text.indexOf(text.slice(from, to)) === text.lastIndexOf(text.slice(from, to));
  while (!isFoundOnce()) {
    to = lineEnd(text, to + 1);
    if (!isFoundOnce()) from = text.lastIndexOf('\n', from - 2) + 1;
  }
  const find = text.slice(from, to);
  const replace = edited(find, [{ start: edit.start - from, end: edit.end - from, text: edit.text }]);
  return { file, find, replace };
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
