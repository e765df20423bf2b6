import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/setup/serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'wend-serve-'));
const dir = join(outside, 'app');
const script = `export const a = '${'x'.repeat(5000)}';`;
const page = '<!doctype html><title>Wend</title>';
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'), { recursive: true });
  mkdirSync(join(outside, 'app-twin'));
  for (const [path, text] of Object.entries({
    'index.html': page,
    'assets/index-abc.js': script,
    'assets/small-abc.css': 'a{}',
    'samples.ndjson': '{}\n',
    'my file.svg': '<svg/>',
    '.hidden': 'secret',
    '../secret.txt': 'secret',
    '../app-twin/secret.txt': 'secret',
  })) {
    writeFileSync(join(dir, path), text);
  }
  server = await serve(dir, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

/**
 * A raw request: `fetch` would tidy the path first.
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @param {string} [method]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
function ask(path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

test('every answer carries the headers of headers.json', async () => {
  const listed = JSON.parse(readFileSync('src/setup/headers.json', 'utf8'));
  for (const path of ['/', '/assets/index-abc.js', '/gone.js']) {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(listed)) {
      const sent = headers[name.toLowerCase()];
      if (typeof value === 'string') expect(sent).toBe(value);
      else
        for (const [directive, sources] of Object.entries(value))
          expect(sent).toContain([directive, ...sources].join(' '));
    }
  }
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/assets/index-abc.js', 'text/javascript; charset=utf-8'],
  ['/assets/small-abc.css', 'text/css; charset=utf-8'],
  ['/samples.ndjson', 'application/x-ndjson; charset=utf-8'],
  ['/my%20file.svg?v=1', 'image/svg+xml'],
])('%s is %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test('what is large enough is compressed for those who can read it', async () => {
  const zipped = await ask('/assets/index-abc.js', { 'Accept-Encoding': 'br, gzip' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(zipped.body.length).toBe(Number(zipped.headers['content-length']));
  expect(gunzipSync(zipped.body).toString()).toBe(script);
  const plain = await ask('/assets/index-abc.js');
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, script]);
  const small = await ask('/assets/small-abc.css', { 'Accept-Encoding': 'gzip' });
  expect(small.headers['content-encoding']).toBeUndefined();
});

test('hashed files are kept for good, all others asked for again', async () => {
  expect((await ask('/assets/index-abc.js')).headers['cache-control']).toContain('immutable');
  const first = await ask('/');
  expect(first.headers['cache-control']).toBe('no-cache');
  const again = await ask('/', { 'If-None-Match': String(first.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  utimesSync(join(dir, 'index.html'), new Date(), new Date(Date.now() + 5000));
  expect((await ask('/', { 'If-None-Match': String(first.headers.etag) })).status).toBe(200);
});

describe('only navigations fall back to the app', () => {
  test.each([
    ['/journeys/abc', { 'Sec-Fetch-Mode': 'navigate' }],
    ['/journeys/abc', { Accept: 'text/html,*/*' }],
  ])('%s %o', async (path, headers) => {
    const { status, body } = await ask(path, headers);
    expect([status, body.toString()]).toEqual([200, page]);
  });

  test.each([
    ['/assets/gone.js', { Accept: '*/*' }],
    ['/assets/gone.js', { Accept: 'text/html', 'Sec-Fetch-Mode': 'no-cors' }],
    ['/journeys/abc', {}],
  ])('not %s %o', async (path, headers) => {
    expect((await ask(path, headers)).status).toBe(404);
  });
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/../app-twin/secret.txt',
  '//../secret.txt',
  '/.hidden',
  '/%00',
  '/%E0%A4%A',
  '/assets',
  '/index.html/',
])('%s leads nowhere', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body.toString()]).toEqual([404, 'Not found.\n']);
});

test('it reads and nothing else', async () => {
  const head = await ask('/', {}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(page.length),
    0,
  ]);
  expect((await ask('/', {}, 'POST')).status).toBe(405);
});

test('a taken port is stepped over, on either loopback address; a chosen one is not', async () => {
  for (const host of ['127.0.0.1', '::1']) {
    const other = createServer();
    /** @type {boolean} false where this machine has no IPv6 */
    const exists = await new Promise((done) =>
      other
        .once('error', () => done(false))
        .listen({ host, port: 0, ipv6Only: host === '::1' }, () => done(true)),
    );
    if (!exists) continue;
    const { port } = Object(other.address());
    const next = await serve(dir, port, 20);
    expect(next.port).toBeGreaterThan(port);
    await next.close();
    await expect(serve(dir, port)).rejects.toThrow(`Port ${port} is taken.`);
    other.close();
  }
});

test('under npm it ends when npm does, although npm passes no signal on', async () => {
  // What npm does: a shell between it and the script. The shell's output stays open for as long as the script lives.
  const env = { ...process.env, npm_lifecycle_event: 'start' };
  const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" src/setup/serve.mjs "${dir}"; true`], { env });
  const [address] = await once(shell.stdout, 'data');
  expect((await fetch(String(address).trim())).status).toBe(200);
  shell.kill('SIGTERM');
  await once(shell, 'close');
  await expect(fetch(String(address).trim())).rejects.toThrow('fetch failed');
});
