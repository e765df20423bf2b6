import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    origin: string;
    /** The path of the Chromium to drive. */
    chromium: string;
  }
}

/** Once for all browser tests: builds what is stale, finds Chromium, and serves the app by the server of `npm start`. */
export default async function serveApp(project: TestProject): Promise<() => void> {
  await lastLine('src/setup/build.mjs', '--if-stale');
  project.provide('chromium', process.env['WEND_CHROMIUM'] ?? (await lastLine('src/setup/chromium.mjs')));

  const server = spawn(process.execPath, ['src/setup/serve.mjs', 'dist/app'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = await once(createInterface(server.stdout), 'line');
  project.provide('origin', String(address));
  return () => void server.kill();
}

/** Runs one of the setup scripts and returns the last line it prints. */
async function lastLine(...script: string[]): Promise<string> {
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script.join(' ')} failed; what it says is above.`);
  return output.trim().split('\n').at(-1) ?? '';
}
