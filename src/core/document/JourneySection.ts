import { z } from '../values/zod.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { noteColours, type NoteColour } from './Note.ts';

/** A named area of the canvas. It has no place of its own: it is wherever its steps are. */
export interface JourneySection {
  id: string;
  name: string;
  colour?: NoteColour | undefined;
  /** Ids of steps. A step is in one section at most. */
  members: readonly string[];
}

/** A section from outside: complete, or refused. */
export const sectionSchema: z.ZodType<JourneySection> = strictObject({
  id: idSchema,
  name: nameSchema('draft'),
  colour: z.enum(noteColours).optional(),
  members: z.array(idSchema),
});

/** A stored section: whatever of it is ill-formed loads as missing. */
export const storedSectionSchema: z.ZodType<JourneySection> = strictObject({
  id: idSchema,
  name: nameSchema('draft').catch(''),
  colour: z.enum(noteColours).optional().catch(undefined),
  members: z.array(idSchema).catch([]),
});

/** What of a document decides its sections. */
interface Sectioned {
  readonly nodes: readonly { readonly id: string }[];
  readonly sections?: readonly JourneySection[] | undefined;
}
const known = new WeakMap<
  readonly JourneySection[],
  { nodes: Sectioned['nodes']; meant: readonly JourneySection[] }
>();
const none: readonly JourneySection[] = [];

/**
 * The sections of a document as they are meant, also where a stored one says otherwise: of members only steps that are
 * there, each in the first section that names it, and no section without any. The very same as long as they are.
 */
export function sectionsOf({ nodes, sections = none }: Sectioned): readonly JourneySection[] {
  const last = known.get(sections);
  if (last?.nodes === nodes) return last.meant;
  const free = new Set(nodes.map(({ id }) => id));
  const meant = sections.flatMap((section, index) => {
    const members = section.members.filter((id) => free.delete(id));
    if (members.length === 0) return [];
    if (members.length === section.members.length) return [section];
    const before = last?.meant[index];
    const same = before?.id === section.id && before.members.join() === members.join();
    return [same ? before : { ...section, members }];
  });
  known.set(sections, { nodes, meant });
  return meant;
}
