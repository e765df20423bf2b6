import type { ESTree } from 'vite';
import { names, wordedRooms } from './rooms.ts';
import { lineAt, textOf, walk, type Source, type Tree, type Violation } from './sources.ts';

/** Attributes and members whose text a person reads or hears. */
const shown =
  /^(label|title|heading|hint|placeholder|alt|caption|description|message|remedy|aria-(label|description|valuetext|roledescription))$/;
/** Calls that take their texts from the catalogue, and those whose texts nobody but a programmer reads. */
const free = new Set(['t', 'template', 'plural', 'sentence']);

/** Whether it has a word, and is no name, address, path or JSON. */
const hasWord = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/^\S*\w[./_][\w{]\S*$|^\{.*\}$/.test(text) && !names.includes(text);
/** Three words or more that begin as a sentence does. */
const isSentence = (text: string): boolean =>
  /^[“„]?\p{Lu}[\p{L}’]*,? [\p{L}“{][^/<>=;]* [\p{L}“{]/u.test(text.trim());

/** What is said on screen comes from the catalogue of `src/texts`: else nobody can translate it. */
export function bareWords({ sources }: Tree): Violation[] {
  return sources.filter(({ room }) => wordedRooms.includes(room)).flatMap(bareWordsIn);
}

function bareWordsIn(source: Source): Violation[] {
  const found = new Map<number, string>();
  const excused: { start: number; end: number }[] = [];
  const note = ({ start }: ESTree.Node, text: string | undefined) => {
    if (text !== undefined && hasWord(text.trim())) found.set(start, text.trim());
  };
  const noteSentence = (node: ESTree.Node, text: string | undefined) => {
    if (text !== undefined && isSentence(text)) note(node, text);
  };
  walk(source, {
    CallExpression: ({ callee, start, end }) => {
      if (callee.type === 'Identifier' && free.has(callee.name)) excused.push({ start, end });
    },
    // A bug, in words for whoever mends it.
    NewExpression: ({ callee, start, end }) => {
      if (callee.type === 'Identifier' && callee.name.endsWith('Error')) excused.push({ start, end });
    },
    TSLiteralType: ({ start, end }) => void excused.push({ start, end }),
    JSXText: (node) => note(node, node.value),
    JSXElement: ({ children }) => {
      for (const child of children) for (const node of textsOf(child)) note(node, wordsOf(node));
    },
    JSXAttribute: ({ name, value }) => {
      if (!value || name.type !== 'JSXIdentifier' || !shown.test(name.name)) return;
      for (const node of textsOf(value)) note(node, wordsOf(node));
    },
    Property: ({ key, value }) => {
      if (key.type !== 'Identifier' || !shown.test(key.name)) return;
      for (const node of textsOf(value)) note(node, wordsOf(node));
    },
    Literal: (node) => noteSentence(node, textOf(node)),
    TemplateLiteral: (node) => noteSentence(node, wordsOf(node)),
  });
  return [...found]
    .filter(([at]) => !excused.some(({ start, end }) => start <= at && at < end))
    .map(([at, text]) => ({
      rule: 'bare-words',
      file: source.path,
      line: lineAt(source.text, at),
      says: `“${text.replace(/\s+/g, ' ')}” cannot be translated: say it by t('…').`,
    }));
}

/** What may come out of an expression: itself, or either of its ways. */
function textsOf(node: ESTree.Node): ESTree.Node[] {
  if (node.type === 'JSXExpressionContainer') return textsOf(node.expression);
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  if (node.type === 'LogicalExpression') return [...textsOf(node.left), ...textsOf(node.right)];
  return [node];
}

/** The text of a literal or a template, its holes as `{}`. */
function wordsOf(node: ESTree.Node): string | undefined {
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join('{}');
  return textOf(node);
}
