import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const viteBin = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

export interface Answer {
  code: number | null;
  out: string;
  err: string;
}

export interface Desk {
  /** Writes a file (text as it is, anything else as JSON) and gives its name. */
  put(name: string, content: unknown): string;
  /** Runs the built command line in the desk's folder. */
  wend(args: readonly string[], input?: string): Promise<Answer>;
  /** Where files are put and commands run; the command line is `built/wend.mjs` in it. */
  home(): string;
  /** The path of something in the repository. */
  ours(path: string): string;
}

/** Builds the command line once for a test file, into a folder of its own, and runs it there as anyone would. */
export function openDesk(): Desk {
  // Each run is a process of its own, on a machine that may have others to run.
  vi.setConfig({ testTimeout: 60_000 });
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'wend-cli-'));
    execFileSync(process.execPath, [viteBin, 'build', '--mode', 'cli', '--outDir', join(home, 'built'), '--emptyOutDir', '--logLevel', 'error'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    }); // prettier-ignore
  }, 60_000);
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });
  return {
    put(name, content) {
      writeFileSync(join(home, name), typeof content === 'string' ? content : JSON.stringify(content));
      return name;
    },
    home: () => home,
    ours: (path) => join(root, path),
    wend: (args, input = '') =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(home, 'built/wend.mjs'), ...args], { cwd: home });
        let out = '';
        let err = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
        child.on('error', reject).on('close', (code) => {
          resolve({ code, out, err });
        });
        // A command that needs no input may have ended before it is written.
        child.stdin.on('error', () => undefined).end(input);
      }),
  };
}
