/**
 * `npm run bench`: every tests/bench/*.bench.* in order, each bundled as production code is, in a process of its own. Words
 * choose benches by their names, numbers are for the benches: `npm run bench canvas 1000`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, requireNode, root, Trouble } from './node.mjs';
import { runNode } from './run.mjs';

await main(async () => {
  requireNode();
  await ensureInstalled(console.log);
  await ensureBuilt(['app', 'cli'], console.log);
  const { build } = await import('vite');
  const names = readdirSync(join(root, 'tests/bench')).filter((name) => /\.bench\.(ts|mjs)$/.test(name));
  const given = process.argv.slice(2);
  const sizes = given.filter((word) => /^\d+$/.test(word));
  const only = given.filter((word) => !sizes.includes(word));
  const failed = [];
  for (const name of names.toSorted()) {
    if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
    // In the project, so that the packages that stay outside the bundle are found.
    const outDir = join(root, 'dist/bench');
    const bundle = name.replace(/\.bench\..*$/, '.mjs');
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      build: {
        ssr: join(root, 'tests/bench', name),
        target: 'node20',
        outDir,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: bundle } },
      },
    });
    console.log(`\n# ${bundle.replace('.mjs', '')}`);
    const { code } = await runNode(join(outDir, bundle), sizes, { show: true });
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0)
    throw new Trouble(`These benches failed: ${failed.join(', ')}.`, 'What they say is above.');
});
