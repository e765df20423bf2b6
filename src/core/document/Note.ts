import { z } from '../values/zod.ts';
import { idSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';

/** The papers that a note can be written on, in the order in which they are offered. */
export const noteColours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type NoteColour = (typeof noteColours)[number];

/** A note for colleagues that lies on the canvas behind the steps. Nothing of it reaches a subscriber. */
export interface JourneyNote {
  id: string;
  /** Short Markdown, read by `noteBlocks`. */
  text: string;
  /** Top left corner on the canvas, in pixels at zoom 1. */
  position: { x: number; y: number };
  size: { width: number; height: number };
  colour: NoteColour;
}

/** How large a note may be, and how large a new one is, in pixels at zoom 1. */
export const noteSizes = {
  least: { width: 120, height: 64 },
  most: { width: 1_200, height: 1_200 },
  initial: { width: 240, height: 160 },
} as const;

/** How much text may be typed or pasted into one note, in UTF-16 units. */
export const noteTextMax = 20_000;

const side = (which: 'width' | 'height') => z.number().min(noteSizes.least[which]).max(noteSizes.most[which]);
const coordinate = z.number().min(-1e6).max(1e6);

const shape = {
  id: idSchema,
  text: z.string(),
  position: strictObject({ x: coordinate, y: coordinate }),
  size: strictObject({ width: side('width'), height: side('height') }),
  colour: z.enum(noteColours),
};

/** A note from outside: complete, or refused. */
export const noteSchema: z.ZodType<JourneyNote> = strictObject({
  ...shape,
  text: shape.text.max(noteTextMax),
});

/** A stored note: whatever of it is ill-formed loads as it is on a new note. */
export const storedNoteSchema: z.ZodType<JourneyNote> = strictObject({
  ...shape,
  text: shape.text.catch(''),
  position: shape.position.catch({ x: 0, y: 0 }),
  size: shape.size.catch(noteSizes.initial),
  colour: shape.colour.catch(noteColours[0]),
});
