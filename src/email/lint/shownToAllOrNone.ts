import { emailSetting, type EmailFinding } from '../../core/index.ts';
import type { EditableEmail } from '../editor/EmailEditorProps.ts';
import { plannedBodies } from './plannedBodies.ts';
import type { RenderedSample } from './RenderedSample.ts';

/** Conditional parts that every sample person sees, or none: as far as the samples go, the condition does nothing. */
export function shownToAllOrNone(stored: EditableEmail, samples: readonly RenderedSample[]): EmailFinding[] {
  // What of the journey a condition asks is known of those only who get the email.
  const reached = samples.filter(({ reader }) => reader.reached);
  const people = new Set(reached.map(({ reader }) => reader.data.show));
  // One person alone sees every part or does not: that tells nothing.
  if (people.size < 2) return [];
  const shows = [...people];
  return plannedBodies(stored).flatMap(({ variant, sections }) => {
    const parts = sections.flatMap(({ section, show, columns }) => [
      { id: section.id, show },
      ...columns.flatMap(({ blocks }) => blocks.map((part) => ({ id: part.block.id, show: part.show }))),
    ]);
    return parts.flatMap(({ id, show: name }): EmailFinding[] => {
      if (name === undefined) return [];
      const setting = emailSetting.part(id, variant);
      if (shows.every((show) => show[name] === true)) return [{ code: 'shown-to-all', setting }];
      return shows.every((show) => show[name] === false) ? [{ code: 'shown-to-none', setting }] : [];
    });
  });
}
