import { t } from '../../texts/t.ts';
import { changePart } from '../edits/settings.ts';
import { patchLines } from './blockFixes.ts';
import { ofBlock, type Repairs } from './Repair.ts';
import { standInFor, tagsMeant } from './tagsMeant.ts';
import { withTagOf } from './typedTags.ts';

/** Puts a merge tag where one was typed, or where one asks for what is not there. */
const asTag = ofBlock((block, { document, words, paths }) => {
  const typed = String(words['text']);
  return tagsMeant(typed, document.lang, paths).map(({ label, ...tag }) => ({
    label,
    edit: changePart(
      document,
      block.id,
      patchLines(block, (line) => withTagOf(line, typed, tag)),
    ),
  }));
});

/** Of merge tags, and of what was typed like them. */
export const tagRepairs: Repairs = {
  'no-fallback': ofBlock((block, { document, words }) => {
    const path = words['path'];
    const fallback = standInFor(String(path), document.lang);
    if (fallback === undefined) return undefined;
    const patch = patchLines(block, (line) =>
      line.map((part) =>
        part.t === 'merge' && part.path === path && !part.fallback ? { ...part, fallback } : part,
      ),
    );
    return {
      label: t('Say “{word}” instead', { word: fallback }),
      edit: changePart(document, block.id, patch),
    };
  }),
  'liquid-left': asTag,
  'foreign-tag': asTag,
  'unknown-merge': ofBlock((block, { document, words, paths }) => {
    const unknown = String(words['path']);
    return tagsMeant(`{{ ${unknown} }}`, document.lang, paths).map(({ path, fallback }) => ({
      label: t('Use “{name}” instead', { name: path }),
      edit: changePart(
        document,
        block.id,
        patchLines(block, (line) =>
          line.map((part) =>
            part.t === 'merge' && part.path === unknown
              ? { ...part, path, ...(!part.fallback && fallback !== undefined && { fallback }) }
              : part,
          ),
        ),
      ),
    }));
  }),
};
