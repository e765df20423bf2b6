/**
 * `npm run texts`: brings the catalogues of `src/texts` up to date with what the source says. What is new stands there with an
 * empty translation, what nobody says any more is gone; then tells how much is left to translate.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { binOf, isMain, main, requireNode, root } from './node.mjs';
import { runNode } from './run.mjs';

/** @typedef {{ key: string, isPlural: boolean, where: string }} Text what the source says in one place */
/** @typedef {Record<string, string | string[]>} Catalogue */

const sayers = new Set(['t', 'template', 'plural', 'sentence']);

/** @param {string} folder @returns {string[]} */
const scriptsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scriptsIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

/**
 * What one script says: the first text of `t`, `template` and `sentence`, the second of `plural`, with the context where one is named.
 * @param {string} path
 * @param {string} source
 * @returns {Promise<Text[]>}
 */
export async function textsIn(path, source) {
  const { parseSync, Visitor } = await import('vite');
  /** @type {Text[]} */
  const found = [];
  new Visitor({
    CallExpression: ({ callee, arguments: given, start }) => {
      if (callee.type !== 'Identifier' || !sayers.has(callee.name)) return;
      const isPlural = callee.name === 'plural';
      const text = given[isPlural ? 2 : 0];
      if (text?.type !== 'Literal' || typeof text.value !== 'string') return;
      const context = contextOf(given[isPlural ? 3 : 1]);
      found.push({
        key: context === undefined ? text.value : `${text.value} [${context}]`,
        isPlural,
        where: `${path}:${source.slice(0, start).split('\n').length}`,
      });
    },
  }).visit(parseSync(path, source).program);
  return found;
}

/** @param {import('vite').ESTree.Argument | undefined} given @returns {string | undefined} */
function contextOf(given) {
  if (given?.type !== 'ObjectExpression') return undefined;
  for (const property of given.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
    const { key, value } = property;
    if (key.name === 'context' && value.type === 'Literal' && typeof value.value === 'string')
      return value.value;
  }
  return undefined;
}

/** Everything that the app says. @returns {Promise<Text[]>} */
export async function readTexts() {
  const paths = scriptsIn(join(root, 'src'));
  return (await Promise.all(paths.map((path) => textsIn(path, readFileSync(path, 'utf8'))))).flat();
}

/** The catalogues there are, by the name of their file. @returns {[string, Catalogue][]} */
export const readCatalogues = () =>
  readdirSync(join(root, 'src/texts'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(root, 'src/texts', name), 'utf8'))]);

/**
 * A catalogue with all texts and none besides, in the order of the alphabet.
 * @param {Catalogue} catalogue
 * @param {readonly Text[]} texts
 * @returns {Catalogue}
 */
export function upToDate(catalogue, texts) {
  const entries = texts.map(({ key, isPlural }) => {
    const known = catalogue[key];
    const fits = known !== undefined && Array.isArray(known) === isPlural;
    return /** @type {const} */ ([key, fits ? known : isPlural ? [] : '']);
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

if (isMain(import.meta.url))
  await main(async () => {
    requireNode();
    await ensureInstalled(console.log);
    const texts = await readTexts();
    for (const [name, catalogue] of readCatalogues()) {
      const next = upToDate(catalogue, texts);
      const path = join(root, 'src/texts', name);
      writeFileSync(path, JSON.stringify(next));
      await runNode(binOf('oxfmt'), [path]);
      const empty = Object.values(next).filter((each) => each.length === 0).length;
      console.log(`${name}: ${Object.keys(next).length} texts, ${empty} without a translation.`);
    }
  });
