/** `npm run --silent wend -- …`: the command line, built first where its sources have changed. Standard output is its alone. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, isBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, requireNode, root } from './node.mjs';

await main(async () => {
  requireNode();
  if (!isBuilt('cli')) {
    await ensureInstalled(console.error);
    await ensureBuilt(['cli'], console.error);
  }
  // npm runs scripts in the project's folder; file names are meant from where the person stands.
  const from = process.env['INIT_CWD'];
  if (process.env['npm_lifecycle_event'] === 'wend' && from) process.chdir(from);
  await import(pathToFileURL(join(root, 'dist/cli/wend.mjs')).href);
}, 2); // 1 is an answer of the command line's; 2 says that there is none
