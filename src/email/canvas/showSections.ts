import type { Component, Editor } from 'grapesjs';
import { sameJson } from '../../core/index.ts';
import { childrenOf, partOf } from './fromComponents.ts';
import type { Part, PartComponent } from './toComponents.ts';

/** What each component was when canvas and document last agreed on it. */
export type Agreed = WeakMap<Component, Part>;

/**
 * Brings the components to what a document has, touching only what is different from when both last agreed: what was typed
 * since, and not told of yet, stays.
 */
export function showSections(editor: Editor, sections: readonly PartComponent[], agreed: Agreed): void {
  const wrapper = editor.getWrapper();
  if (wrapper) arrange(wrapper, sections, agreed);
}

function arrange(parent: Component, wanted: readonly PartComponent[], agreed: Agreed): void {
  for (const [at, one] of wanted.entries()) {
    const component = placed(parent, at, one);
    // Parts that nobody touched are even the same object.
    if (!sameJson(agreed.get(component), one.part) && !sameJson(partOf(component), one.part))
      component.set('part', one.part);
    agreed.set(component, one.part);
    arrange(component, one.components, agreed);
  }
  for (const left of childrenOf(parent).slice(wanted.length)) left.remove();
}

/** The component for a part at its place: there already, moved there, or new. */
function placed(parent: Component, at: number, wanted: PartComponent): Component {
  const children = childrenOf(parent);
  const found = children.find((child, index) => index >= at && fits(child, wanted));
  if (found !== undefined && found === children[at]) return found;
  if (found !== undefined) return found.move(parent, { at });
  // Its children are put in one by one, as if they were new in a component that was there.
  const [made] = parent.append({ type: wanted.type, part: wanted.part }, { at });
  if (made === undefined) throw new Error(`GrapesJS made no ${wanted.type}`);
  return made;
}

function fits(component: Component, { type, part }: PartComponent): boolean {
  const present = partOf(component);
  return component.get('type') === type && present.id === part.id && kindOf(present) === kindOf(part);
}
const kindOf = (part: Part) => ('type' in part ? part.type : undefined);
