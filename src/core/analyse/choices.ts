import type { Journey } from '../document/Journey.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import { outletsOf } from '../document/graph.ts';
import { nodeName } from '../document/nodeName.ts';
import { bearingOf } from '../kinds/demands.ts';
import type { Names } from '../kinds/Kind.ts';
import { own } from '../values/json.ts';

/** A place of a journey where a scenario may say what comes out: `pins` and `webhooks` name it by `place`. */
export interface Choice {
  /** `journey/step`, or `journey/step#variant` for the variants of an email. */
  place: string;
  step: string;
  /** What the step is called. */
  name: string;
  /** What may come out; empty where the choice is whether and how another system answers. */
  options: readonly { id: string; label: string }[];
}

/** Where chance decides, and where another system answers. Variants are known of a journey that compiles. */
export function choicesOf(
  document: JourneyDocument,
  journey: Journey | undefined,
  names: Names,
): { arms: readonly Choice[]; answers: readonly Choice[] } {
  const arms: Choice[] = [];
  const answers: Choice[] = [];
  for (const node of document.nodes) {
    const bearing = bearingOf(node.kind);
    const outlets = outletsOf(node);
    const asked = outlets.flatMap(({ id }) => bearing.demands(node.settings, id, 0));
    const choice = { place: `${document.id}/${node.id}`, step: node.id, name: nodeName(node, names) };
    if (asked.some((demand) => 'arm' in demand)) arms.push({ ...choice, options: outlets });
    if (asked.some((demand) => 'answer' in demand)) answers.push({ ...choice, options: [] });
    const email = 'email' in node.settings ? node.settings.email : undefined;
    const variants = email === undefined ? [] : (own(journey?.emails, email)?.variants ?? []);
    if (variants.length > 0)
      arms.push({
        ...choice,
        place: `${choice.place}#variant`,
        options: variants.map(({ id, label }) => ({ id, label })),
      });
  }
  return { arms, answers };
}
