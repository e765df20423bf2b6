import type { ComponentType } from 'react';
import type { IconName } from '../../ui/Icon.tsx';
import type { Change } from '../Change.ts';
import type { Tree } from './ruleTree.ts';

export interface LeafFieldsProps<Leaf> {
  leaf: Leaf;
  onChange: Change<Leaf>;
  onBlur: () => void;
}

/** Something that can be added to a group. */
export interface Addition<Leaf> {
  id: string;
  heading: string;
  label: string;
  hint: string;
  icon: IconName;
  blank: Leaf;
}

/** What the tree editor has to know of the questions in a tree. */
export interface LeafForm<Leaf extends object> {
  /** A part of the tree in plain words. */
  words: (tree: Tree<Leaf>) => string;
  isComplete: (tree: Tree<Leaf>) => boolean;
  /** One: added at once. Several: chosen from a menu. */
  additions: readonly Addition<Leaf>[];
  /** On the button that adds one. */
  addLabel: string;
  Fields: ComponentType<LeafFieldsProps<Leaf>>;
}
