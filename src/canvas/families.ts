import { nodeKind, type Family, type NodeKindName } from '../core/index.ts';
import { t } from '../texts/t.ts';
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
  trigger: t('Triggers'),
  email: t('Email'),
  timing: t('Timing', { context: 'a family of steps' }),
  logic: t('Logic', { context: 'a family of steps' }),
  data: t('Data', { context: 'a family of steps' }),
  ending: t('Ending', { context: 'a family of steps' }),
};
export const families = Object.keys(familyNames) as Family[]; // a literal: these are its keys
