import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** P-B1, in bytes of gzip: what we aim at, and what we never pass. */
export const firstLoadBudget = { target: 200_000, limit: 230_000 };

export interface Part {
  /** As requested, such as `/assets/index-x.js`. */
  readonly path: string;
  readonly bytes: number;
  /** Compressed as the server does it. */
  readonly gzip: number;
}

/**
 * The scripts and styles without which a built page shows nothing: those its index.html names and all that they import
 * statically. What a dynamic import brings is not among them.
 * @param dist the folder of the built app
 */
export function firstLoad(dist: string): Part[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)];
  const parts = new Map<string, Part>();
  const add = (path: string) => {
    if (parts.has(path)) return;
    const text = readFileSync(join(dist, path));
    parts.set(path, { path, bytes: text.length, gzip: gzipSync(text, { level: 9 }).length });
    if (!path.endsWith('.js')) return;
    const { staticImports, staticExports } = parseSync(path, text.toString()).module;
    const requests = [
      ...staticImports.map((statement) => statement.moduleRequest.value),
      ...staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
      ),
    ];
    for (const request of requests) add(posix.join(posix.dirname(path), request));
  };
  for (const [, path] of named) if (path !== undefined) add(path);
  return [...parts.values()];
}

/** The sum of what the parts weigh, compressed. */
export const weigh = (parts: readonly Part[]): number => parts.reduce((sum, { gzip }) => sum + gzip, 0);
