import { t } from '../../texts/t.ts';
import { duplicatePart } from '../edits/duplicate.ts';
import { moveByStep } from '../edits/move.ts';
import { findPart, freeIds } from '../edits/parts.ts';
import { removePart } from '../edits/remove.ts';
import { useEmailDesk } from './EmailDesk.ts';
import { partName } from './partWords.ts';

/** What can be done with any part of the email that is shown. */
export interface PartActions {
  move: (id: string, step: -1 | 1) => void;
  /** Selects `then` instead. Whether the part is gone. */
  remove: (id: string, then?: string) => boolean;
  duplicate: (id: string) => void;
}

export function usePartActions(): PartActions {
  const desk = useEmailDesk();
  const nameOf = (id: string) => {
    const found = findPart(desk.document, id);
    return found ? partName(found) : '';
  };
  return {
    move: (id, step) =>
      void desk.edit(t('Move {what}', { what: nameOf(id) }), (document) => moveByStep(document, id, step), {
        say:
          step > 0
            ? t('{what} moved down', { what: nameOf(id) })
            : t('{what} moved up', { what: nameOf(id) }),
      }),
    remove: (id, then) =>
      desk.edit(t('Remove {what}', { what: nameOf(id) }), (document) => removePart(document, id), {
        select: then,
        say: t('{what} removed', { what: nameOf(id) }),
      }),
    duplicate: (id) => {
      let copy: string | undefined;
      const fresh = freeIds(desk.document);
      desk.edit(
        t('Duplicate {what}', { what: nameOf(id) }),
        (document) =>
          duplicatePart(document, id, (old) => {
            const made = fresh(old);
            copy ??= made;
            return made;
          }),
        { say: t('{what} duplicated', { what: nameOf(id) }) },
      );
      if (copy !== undefined) desk.select(copy);
    },
  };
}
