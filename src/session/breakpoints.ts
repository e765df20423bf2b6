import { z } from '../core/index.ts';

const ids = z.array(z.string()).catch([]);

/** Where playing the way of a person stops. */
export const breakpointsSchema = z.object({
  /** Ids of steps: when the person comes there. */
  steps: ids,
  /** Ways out, named `from/outlet`: when the person takes one. */
  outlets: ids,
  /** Whenever a mail is sent. */
  anyEmail: z.boolean().catch(false),
  /** Whenever something is decided against the person. */
  anyRefusal: z.boolean().catch(false),
});
export type Breakpoints = z.infer<typeof breakpointsSchema>;

export const noBreakpoints: Breakpoints = { steps: [], outlets: [], anyEmail: false, anyRefusal: false };

/** Whether playing stops anywhere before the end. */
export const hasStops = ({ steps, outlets, anyEmail, anyRefusal }: Breakpoints): boolean =>
  steps.length > 0 || outlets.length > 0 || anyEmail || anyRefusal;

/** The kinds of happening at which playing can stop, wherever they are. */
export const anyStops = ['anyEmail', 'anyRefusal'] as const;
export type AnyStop = (typeof anyStops)[number];

/** With this step or way out if it was not among them, else without it. */
export function toggled(breakpoints: Breakpoints, where: 'steps' | 'outlets', id: string): Breakpoints {
  const before = breakpoints[where];
  const after = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
  return { ...breakpoints, [where]: after };
}
