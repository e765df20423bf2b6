import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

const planted: string[] = [];

afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true, force: true });
});

/**
 * Makes a small tree for one test, and removes it afterwards.
 * @param files texts by path
 * @param borrowed files of this project that it shares, by path: the real configuration, so that the real one is tested
 * @returns its root
 */
export function plant(files: Readonly<Record<string, string>>, borrowed: readonly string[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'wend-planted-'));
  planted.push(root);
  for (const path of borrowed) cpSync(path, join(root, path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Lets a planted tree find the installed packages. */
export function borrowPackages(root: string): void {
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
}

/**
 * Runs the script behind a package's command in a tree.
 * @param script below node_modules
 * @returns its exit code and all it says
 */
export function tool(
  root: string,
  script: string,
  ...args: string[]
): { code: number | null; output: string } {
  const command = [join(process.cwd(), 'node_modules', script), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}
