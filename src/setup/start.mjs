/** `npm start`: installs what is missing, builds what is stale, serves Wend to this machine. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, requireNode, root, Trouble } from './node.mjs';
import { closeOnSignal, serve } from './serve.mjs';

const usual = 4173;

/** @param {string[]} args @returns {number | undefined} the port asked for */
function portFrom(args) {
  const at = args.indexOf('--port');
  if (at < 0) return undefined;
  const port = Number(args[at + 1]);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Trouble('--port needs a number from 1 to 65535.', 'For example: npm start -- --port 5000');
}

await main(async () => {
  requireNode();
  const chosen = portFrom(process.argv.slice(2));
  await ensureInstalled(console.log);
  await ensureBuilt(['app'], console.log);
  const server = await serve(join(root, 'dist/app'), chosen ?? usual, chosen === undefined ? 20 : 1);
  closeOnSignal(server.close);
  console.log(`\nWend is running at http://localhost:${server.port}`);
  if (chosen === undefined && server.port !== usual) {
    console.log(
      `(Port ${usual} is taken. A browser keeps journeys by address: those made at ${usual} are not seen here.)`,
    );
  }
  console.log('Press Ctrl+C to stop it.');
});
