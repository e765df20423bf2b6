/** The static server behind `npm start` and the browser tests: `node src/setup/serve.mjs FOLDER [PORT]`. */
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isMain, main, Trouble } from './node.mjs';

const compress = promisify(gzip);

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const compressible = /^text\/|json|svg|wasm/;

/**
 * The security headers of every answer, from headers.json. Why the policy opens where it does: `connect-src` takes any
 * address because the person types their own backend's address at run time; `img-src https:` because previewed emails
 * show their own pictures; `frame-src` because a preview is a sandboxed frame; inline styles because React Flow places
 * what it draws by them. Scripts come from this origin alone.
 * @returns {Record<string, string>}
 */
function securityHeaders() {
  /** @type {Record<string, string | Record<string, string[]>>} */
  const listed = JSON.parse(readFileSync(new URL('./headers.json', import.meta.url), 'utf8'));
  return Object.fromEntries(
    Object.entries(listed).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      return [
        name,
        Object.entries(value)
          .map(([directive, sources]) => [directive, ...sources].join(' '))
          .join('; '),
      ];
    }),
  );
}

/**
 * The file that a request path names, or undefined where it names none, or one outside the folder.
 * @param {string} folder absolute
 * @param {string} path as requested, still encoded
 */
async function find(folder, path) {
  let plain;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(plain) || plain.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = resolve(join(folder, plain.endsWith('/') ? `${plain}index.html` : plain));
  if (!file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, size: found.size, written: Math.round(found.mtimeMs) } : undefined;
}

/**
 * A request handler for the files of `dir`.
 * @param {string} dir
 * @returns {import('node:http').RequestListener}
 */
function handlerFor(dir) {
  const folder = resolve(dir);
  const security = securityHeaders();
  /** @type {Map<string, Buffer>} by file and time of writing */
  const zipped = new Map();

  /** @type {(...of: Parameters<import('node:http').RequestListener>) => Promise<void>} */
  const respond = async (request, response) => {
    /** @param {number} code @param {Record<string, string>} headers @param {string | Buffer} [body] */
    const answer = (code, headers, body = '') => {
      response.writeHead(code, {
        ...security,
        ...headers,
        ...(code === 304 ? {} : { 'Content-Length': Buffer.byteLength(body) }),
      });
      response.end(request.method === 'HEAD' || code === 304 ? undefined : body);
    };
    const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return answer(405, { ...plain, Allow: 'GET, HEAD' }, 'Only GET and HEAD.\n');
      }
      const path = (request.url ?? '/').replace(/[?#].*$/s, '');
      const found =
        (await find(folder, path)) ?? (isNavigation(request) ? await find(folder, '/index.html') : undefined);
      if (!found) return answer(404, plain, 'Not found.\n');

      const { file, size, written } = found;
      const type = types[extname(file)] ?? 'application/octet-stream';
      const etag = `W/"${size.toString(36)}-${written.toString(36)}"`;
      const headers = {
        'Content-Type': type,
        ETag: etag,
        Vary: 'Accept-Encoding',
        // Vite puts a hash of the content into every name under assets/; everything else is asked for again.
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      };
      if (request.headers['if-none-match'] === etag) return answer(304, headers);
      const body = await readFile(file);
      if (
        size < 1024 ||
        !compressible.test(type) ||
        !/\bgzip\b/.test(String(request.headers['accept-encoding']))
      ) {
        return answer(200, headers, body);
      }
      const key = `${file} ${etag}`;
      const small = zipped.get(key) ?? (await compress(body, { level: 9 }));
      zipped.set(key, small);
      return answer(200, { ...headers, 'Content-Encoding': 'gzip' }, small);
    } catch (error) {
      if (!response.headersSent) answer(500, plain, 'Wend could not read this file.\n');
      else response.destroy();
      console.error(error);
    }
  };
  return (request, response) => void respond(request, response);
}

/** Whether a person opens this address, as against a script, style or fetch that asks for a file that is not there. */
function isNavigation(/** @type {import('node:http').IncomingMessage} */ request) {
  const mode = request.headers['sec-fetch-mode'];
  if (mode !== undefined) return mode === 'navigate';
  return /\btext\/html\b/.test(String(request.headers.accept));
}

/**
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(handler, port, host) {
  return new Promise((done, fail) => {
    const server = createServer(handler);
    server.once('error', fail);
    server.listen({ port, host, ipv6Only: host === '::1' }, () => done(server));
  });
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Serves a folder to this machine only, on both loopback addresses: `localhost` may mean either, and another program may
 * hold the same port on the other one.
 * @param {string} dir
 * @param {number} port the first one tried; 0 for any
 * @param {number} [tries] how many ports upwards
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(dir, port, tries = 1) {
  const handler = handlerFor(dir);
  for (let candidate = port; candidate < port + tries; candidate++) {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    const close = async () => {
      await Promise.all(
        servers.map((server) => new Promise((done) => (server.close(done), server.closeAllConnections()))),
      );
    };
    try {
      const first = await listen(handler, candidate, '127.0.0.1');
      servers.push(first);
      const bound = Object(first.address()).port;
      try {
        servers.push(await listen(handler, bound, '::1'));
      } catch (error) {
        if (codeOf(error) === 'EADDRINUSE') throw error; // any other: this machine has no IPv6
      }
      return { port: bound, close };
    } catch (error) {
      await close();
      if (codeOf(error) !== 'EADDRINUSE' && codeOf(error) !== 'EACCES') throw error;
    }
  }
  const range = tries === 1 ? `Port ${port} is` : `The ports ${port} to ${port + tries - 1} are`;
  throw new Trouble(`${range} taken.`, 'Stop what runs there, or choose another: npm start -- --port 5000');
}

/**
 * Stops cleanly on Ctrl+C or when asked to end.
 * @param {() => Promise<void>} close
 */
export function closeOnSignal(close) {
  const end = () => void close().then(() => process.exit(0));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, end);
  // Under `npm start` a signal meant for us ends npm and its shell, and stops there: being orphaned is how we hear of it.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const [dir = 'dist/app', port = '0'] = process.argv.slice(2);
    const server = await serve(dir, Number(port));
    closeOnSignal(server.close);
    console.log(`http://localhost:${server.port}`);
  });
}
