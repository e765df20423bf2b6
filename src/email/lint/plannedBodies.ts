import { anatomyOf } from '../../core/index.ts';
import { planEmail, sectionsOf, type PlannedSection } from '../compile/emailPlan.ts';
import type { EditableEmail } from '../editor/EmailEditorProps.ts';

/** A body that somebody gets, with the names of its conditions; undefined `variant` is the email's own. */
export interface PlannedBody {
  variant: string | undefined;
  sections: readonly PlannedSection[];
}

const known = new WeakMap<EditableEmail, readonly PlannedBody[]>();

/** Worked out once for each email value. */
export function plannedBodies(stored: EditableEmail): readonly PlannedBody[] {
  let bodies = known.get(stored);
  if (!bodies) {
    const plan = planEmail(stored.document);
    bodies = anatomyOf(stored).bodies.map(({ variant }) => ({
      variant,
      sections: sectionsOf(plan, variant),
    }));
    known.set(stored, bodies);
  }
  return bodies;
}
