import { chipOf, isElement, isText } from './inlineDom.ts';
import type { Place, Span } from './richText.ts';

/** How much of a line a node is. */
function sizeOfNode(node: Node): number {
  if (isText(node)) return node.data.length;
  if (!isElement(node)) return 0;
  if (isOne(node)) return 1;
  let size = 0;
  for (const child of node.childNodes) size += sizeOfNode(child);
  return size;
}

const isOne = (element: HTMLElement): boolean =>
  element.dataset['break'] !== undefined || chipOf(element) !== undefined;

/** Where in its line a point of the page is; undefined where it is not in it. */
function placeInLine(line: HTMLElement, node: Node, offset: number): number | undefined {
  let count = 0;
  const walk = (current: Node): boolean => {
    if (current === node) {
      if (isText(current)) count += offset;
      else [...current.childNodes].slice(0, offset).forEach((child) => (count += sizeOfNode(child)));
      return true;
    }
    if (isText(current) || !isElement(current)) {
      count += sizeOfNode(current);
      return false;
    }
    // In a merge tag there is no place: it is the one before it.
    if (isOne(current)) {
      if (current.contains(node)) return true;
      count += 1;
      return false;
    }
    return [...current.childNodes].some(walk);
  };
  return walk(line) ? count : undefined;
}

/** The place that a point of the page is in lines. */
export function placeOf(lines: readonly HTMLElement[], node: Node, offset: number): Place | undefined {
  for (const [line, element] of lines.entries()) {
    const at = placeInLine(element, node, offset);
    if (at !== undefined) return { line, at };
  }
  const [first] = lines;
  if (first?.parentNode !== node) return undefined;
  // Beside the items of a list.
  const element = node.childNodes[offset];
  const line = lines.findIndex((candidate) => candidate === element);
  if (line >= 0) return { line, at: 0 };
  const last = lines.at(-1);
  return last && { line: lines.length - 1, at: sizeOfNode(last) };
}

/** The point of the page at a place. */
export function pointOf(
  lines: readonly HTMLElement[],
  { line, at }: Place,
): [node: Node, offset: number] | undefined {
  const root = lines[line];
  if (root === undefined) return undefined;
  let left = at;
  let found: [Node, number] | undefined;
  /** Whether it was found, below a child of the line: beside a merge tag or break it is beside that child. */
  const walk = (node: Node, top: number): boolean => {
    if (isText(node)) {
      if (left <= node.data.length) {
        found = [node, left];
        return true;
      }
      left -= node.data.length;
      return false;
    }
    if (!isElement(node)) return false;
    if (!isOne(node)) return [...node.childNodes].some((child) => walk(child, top));
    if (left === 0) {
      found = [root, top];
      return true;
    }
    left -= 1;
    if (left > 0) return false;
    const next = root.childNodes[top + 1];
    if (next !== undefined && isText(next)) return false;
    found = [root, top + 1];
    return true;
  };
  [...root.childNodes].some((child, top) => walk(child, top));
  return found ?? [root, lengthBeforeFiller(root)];
}

/** Before the break that only keeps an empty line open. */
function lengthBeforeFiller(root: HTMLElement): number {
  const { lastChild } = root;
  const filled = lastChild && isElement(lastChild) && lastChild.tagName === 'BR' && !isOne(lastChild);
  return root.childNodes.length - (filled ? 1 : 0);
}

/** What is selected, if all of it lies in these lines. */
export function selectedSpan(lines: readonly HTMLElement[], selection: Selection | null): Span | undefined {
  const { anchorNode, focusNode, anchorOffset = 0, focusOffset = 0 } = selection ?? {};
  if (!anchorNode || !focusNode) return undefined;
  const one = placeOf(lines, anchorNode, anchorOffset);
  const other = placeOf(lines, focusNode, focusOffset);
  if (one === undefined || other === undefined) return undefined;
  const backwards = other.line < one.line || (other.line === one.line && other.at < one.at);
  return backwards ? { from: other, to: one } : { from: one, to: other };
}

/** Selects a span in the page, if both its ends are in these lines. */
export function selectSpan(
  lines: readonly HTMLElement[],
  selection: Selection | null,
  { from, to }: Span,
): void {
  const start = pointOf(lines, from);
  const end = pointOf(lines, to);
  if (start && end) selection?.setBaseAndExtent(...start, ...end);
}
