import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command line as built; `buildWend.mjs` sees to it. */
export const program = join(root, 'dist/cli/wend.mjs');

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
  /** Where files are put and commands run. */
  home(): string;
  /** The path of something in the repository. */
  ours(path: string): string;
}

/** Runs the command line in a folder of its own for the test file, as anyone would. */
export function openDesk(): Desk {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'wend-cli-'));
  });
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
        const child = spawn(process.execPath, [program, ...args], { cwd: home });
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
