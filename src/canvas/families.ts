import { nodeKind, type Family, type NodeKindName } from '../core/index.ts';
import type { Hue } from '../ui/hue.ts';
import { isIconName, type IconName } from '../ui/Icon.tsx';

/** A kind's family is the hue of its tile. */
export const hueOf = (kind: NodeKindName): Hue => nodeKind(kind).family;

/** The drawing on a kind's tile. Kinds name it by what it shows; one that is not drawn yet gets a plain sign. */
export function iconOf(kind: NodeKindName): IconName {
  const { icon } = nodeKind(kind);
  return isIconName(icon) ? icon : 'question';
}

/** The families in palette order, as headings. */
export const familyNames: Readonly<Record<Family, string>> = {
  trigger: 'Triggers',
  email: 'Email',
  timing: 'Timing',
  logic: 'Logic',
  data: 'Data',
  ending: 'Ending',
};
export const families = Object.keys(familyNames) as Family[]; // a literal: these are its keys
