import type { ESTree } from 'vite';
import { mayNameKinds, publishedSurface, stepKinds, unmistakableKinds } from './rooms.ts';
import { lineAt, textOf, walk, type Source, type Tree, type Violation } from './sources.ts';

/** No code outside the catalogue and the form map asks which kind a step is, or lists the kinds. */
export function namedKind({ sources }: Tree): Violation[] {
  return sources
    .filter(({ path, room }) => room !== 'setup' && !mayNameKinds.some((place) => path.startsWith(place)))
    .flatMap(kindsNamedIn);
}

function kindsNamedIn(source: Source): Violation[] {
  const found = new Map<number, Violation>();
  const report = (node: ESTree.Node, kind: string) => {
    const says = `It names the step kind "${kind}": ask the catalogue in src/core/kinds for the property you need.`;
    found.set(node.start, {
      rule: 'named-kind',
      file: source.path,
      line: lineAt(source.text, node.start),
      says,
    });
  };
  /** Reports a literal kind where what it is held against, or assigned to, is called a kind. */
  const hold = (node: ESTree.Node | null | undefined, isKind: boolean) => {
    const text = textOf(node);
    if (node && isKind && text !== undefined && stepKinds.includes(text)) report(node, text);
  };
  const everywhere = (node: ESTree.Node, text: string | undefined) => {
    if (text !== undefined && unmistakableKinds.includes(text)) report(node, text);
  };
  walk(source, {
    Literal: (node) => everywhere(node, textOf(node)),
    TemplateLiteral: (node) => everywhere(node, textOf(node)),
    Property: (node) => {
      everywhere(node, keyOf(node.key));
      hold(node.value, keyOf(node.key) === 'kind');
    },
    MemberExpression: (node) => everywhere(node, keyOf(node.property)),
    JSXAttribute: (node) => hold(node.value, isCalledKind(node.name)),
    TSPropertySignature: (node) => {
      everywhere(node, keyOf(node.key));
      for (const literal of literalsOf(node.typeAnnotation?.typeAnnotation))
        hold(literal, keyOf(node.key) === 'kind');
    },
    BinaryExpression: (node) => {
      if (!/^[!=]==?$/.test(node.operator)) return;
      hold(node.right, isCalledKind(node.left));
      hold(node.left, isCalledKind(node.right));
    },
    SwitchStatement: (node) => {
      for (const { test } of node.cases) hold(test, isCalledKind(node.discriminant));
    },
  });
  return [...found.values(), ...kindsImportedBy(source)];
}

/**
 * A kind's own file is the catalogue's alone: whoever imports it depends on that kind. Triggers are a part of their own in
 * the format, not only a kind, so theirs may be imported; the published surface asks nothing, it only shows.
 */
function kindsImportedBy({ path, imports }: Source): Violation[] {
  if (path === publishedSurface) return [];
  return imports.flatMap(({ target, line }) => {
    const kind = stepKinds.find((name) => name !== 'trigger' && target === `src/core/kinds/${name}.ts`);
    if (kind === undefined) return [];
    return [
      {
        rule: 'named-kind',
        file: path,
        line,
        says: `It imports the step kind "${kind}": ask the catalogue.`,
      },
    ];
  });
}

/** `kind`, `stepKind`, `node.kind`, `node?.kind`, `node['kind']`. */
function isCalledKind(node: ESTree.Node): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return /kind$/i.test(node.name);
    case 'MemberExpression':
      return /kind$/i.test(keyOf(node.property) ?? '');
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return isCalledKind(node.expression);
    default:
      return false;
  }
}

const keyOf = (node: ESTree.Node): string | undefined =>
  node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : textOf(node);

function literalsOf(type: ESTree.Node | undefined): ESTree.Node[] {
  if (type?.type === 'TSUnionType') return type.types.flatMap(literalsOf);
  return type?.type === 'TSLiteralType' ? [type.literal] : [];
}

const markupSinks = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
]);

/** Nothing turns text into markup or code: the policy would stop the one, and a person's email content must not do the other. */
export function unsafeText({ sources }: Tree): Violation[] {
  return sources.flatMap((source) => {
    const found: Violation[] = [];
    const report = (node: ESTree.Node, name: string) => {
      const says = `${name} turns text into ${name === 'eval' || name === 'Function' ? 'code' : 'markup'}.`;
      found.push({ rule: 'unsafe-text', file: source.path, line: lineAt(source.text, node.start), says });
    };
    const named = (node: ESTree.Node, name: string | undefined) => {
      if (name !== undefined && markupSinks.has(name)) report(node, name);
    };
    const called = (callee: ESTree.Node) => {
      const name = callee.type === 'MemberExpression' ? keyOf(callee.property) : keyOf(callee);
      if (name === 'eval' || name === 'Function') report(callee, name);
      if (
        callee.type === 'MemberExpression' &&
        keyOf(callee.object) === 'document' &&
        /^write(ln)?$/.test(name ?? '')
      ) {
        report(callee, 'document.write');
      }
    };
    walk(source, {
      MemberExpression: (node) => named(node, keyOf(node.property)),
      Property: (node) => named(node, keyOf(node.key)),
      JSXAttribute: (node) => named(node, node.name.type === 'JSXIdentifier' ? node.name.name : undefined),
      CallExpression: (node) => called(node.callee),
      NewExpression: (node) => called(node.callee),
    });
    return found;
  });
}
