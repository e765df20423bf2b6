import {
  issue,
  limits,
  pointer,
  readAs,
  readJson,
  workspaceSchema,
  type Issue,
  type JourneyDocument,
  type Read,
  type StoredEmail,
  type Workspace,
} from '../core/index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** A workspace as a file: for people to read where it fits, else as short as can be. `tooLarge`: Wend would not read it back. */
export function workspaceText(workspace: Workspace): { text: string; tooLarge: boolean } {
  const { max } = limits.fileBytes;
  const readable = JSON.stringify(workspace, null, 2);
  if (bytesOf(readable) <= max) return { text: readable, tooLarge: false };
  const text = JSON.stringify(workspace);
  return { text, tooLarge: bytesOf(text) > max };
}

/** `day` as in 2026-03-02. */
export const workspaceFileName = (day: string): string => `wend-${day}.workspace.json`;

/** A workspace from outside: parsed, judged by its schema, then for what would not fit together. */
export function readWorkspaceFile(text: string): Read<Workspace> {
  const json = readJson(text);
  if (!json.ok) return json;
  const read = readAs('wend.workspace', workspaceSchema, json.value);
  if (!read.ok) return read;
  const { journeys, emails, samples } = read.value;
  const issues = [
    ...repeated(journeys, ['journeys']),
    ...repeated(emails, ['emails']),
    ...repeated(samples, ['samples']),
    ...journeys.flatMap((document, index) => documentIssues(document, ['journeys', index])),
    ...emails.flatMap((email, index) => emailIssues(email, ['emails', index])),
  ];
  return issues.length > 0 ? { ok: false, issues } : read;
}

function repeated(items: readonly { id: string }[], path: readonly PropertyKey[]): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const known = seen.has(id);
    seen.add(id);
    return known ? [issue('duplicate-id', { path: pointer([...path, index, 'id']) }, { id })] : [];
  });
}

function documentIssues({ nodes, edges }: JourneyDocument, path: readonly PropertyKey[]): Issue[] {
  const issues = repeated(nodes, [...path, 'nodes']);
  const { max } = limits.steps;
  if (nodes.length > max)
    issues.push(issue('too-many-steps', { path: pointer([...path, 'nodes']) }, { found: nodes.length, max }));
  const ids = new Set(nodes.map(({ id }) => id));
  edges.forEach(({ from, to }, index) => {
    for (const [end, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!ids.has(id))
        issues.push(
          issue('bad-reference', { path: pointer([...path, 'edges', index, end]) }, { what: 'step', id }),
        );
    }
  });
  return issues;
}

function emailIssues(email: StoredEmail, path: readonly PropertyKey[]): Issue[] {
  const { max } = limits.emailBytes;
  if (!('locked' in email) || bytesOf(email.locked.html) + bytesOf(email.locked.text) <= max) return [];
  return [issue('email-too-large', { path: pointer(path) }, { max })];
}
