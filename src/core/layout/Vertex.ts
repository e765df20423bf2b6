import type { Frame } from './Frame.ts';
import type { LayoutNode } from './LayoutGraph.ts';
import type { Outline } from './Outline.ts';

/** A way from card to card that leads on; ways that close a loop are left out. */
export interface Way {
  readonly from: Vertex;
  readonly to: Vertex;
  /** Where its lane is, or where it leaves, until the place of its end is known. */
  readonly frame: Frame;
}

/** A way that closes a loop: the card that it leaves, and on which side of its middle; 0 is the middle. */
export interface Loop {
  readonly from: Vertex;
  readonly side: number;
}

/** Something that stands together: the frame of its middle, and how far it reaches to either side of it. */
export interface Block {
  readonly frame: Frame;
  readonly outline: Outline;
}

/** A card while it is being laid out. The steps of the layout fill it in, one after the other. */
export interface Vertex {
  readonly node: LayoutNode;
  readonly index: number;
  readonly frame: Frame;
  /** In outlet order. */
  readonly out: Way[];
  readonly ins: Way[];
  /** Ways that lead back up to it. */
  readonly loops: Loop[];
  /** Its number in an order in which every way leads to a higher one. */
  order: number;
  row: number;
  /** The root whose tree it is in: the first, in order of weight, that leads to it. */
  root: Vertex | undefined;
  /** The only card that leads to it, of those in its tree: it hangs below that. Without one, it is a merge. */
  under: Vertex | undefined;
  /** The merges whose ways part here for the last time, from top to bottom. */
  merges: Vertex[];
  /** It and everything that hangs below it. */
  block: Block | undefined;
}
