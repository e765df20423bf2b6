import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserApp } from './harness.ts';

// What the harness promises every other browser test: nothing of this passes unseen.
const app = browserApp();

const elsewhere = createServer((_, response) => {
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
  response.end('{}');
});
let foreign = '';
beforeAll(async () => {
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const address = elsewhere.address();
  foreign = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  elsewhere.close();
});

/** Waits for a fault that begins so, and takes it away with those that came along. */
async function expectFault(start: string): Promise<void> {
  await expect.poll(() => app.faults.filter((fault) => fault.startsWith(start))).toHaveLength(1);
  await app.takeFaults();
}

test('an error on the console', async () => {
  const page = await app.open();
  await page.evaluate(() => console.error('planted'));
  await expectFault('console: planted');
});

test('an uncaught error', async () => {
  const page = await app.open();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted');
    });
  });
  await expectFault('uncaught: Error: planted');
});

test('a promise that fails unheard', async () => {
  const page = await app.open();
  await page.evaluate(() => {
    void Promise.reject(new Error('planted'));
  });
  await expectFault('uncaught: Error: planted');
});

test('an inline script, which the policy stops', async () => {
  const page = await app.open();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
  });
  await expectFault('policy: script-src-elem inline');
});

test('text run as code, which the policy stops', async () => {
  const page = await app.open();
  const ran = await page.evaluate(() => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.ran = true');
    document.body.append(button);
    button.click();
    return Reflect.has(globalThis, 'ran');
  });
  expect(ran).toBe(false);
  await expectFault('policy: script-src-attr inline');
});

test('a request to elsewhere', async () => {
  const page = await app.open();
  await page.evaluate((url) => fetch(url), foreign);
  await expectFault(`request: ${foreign}/`);
});

test('a request to elsewhere that a test allows is no fault', async () => {
  const page = await app.open('/', { allow: { origins: [foreign] } });
  expect(await page.evaluate(async (url) => (await fetch(url)).status, foreign)).toBe(200);
  expect(await app.takeFaults()).toEqual([]);
});

test('two pages of one context share what is stored; two contexts do not', async () => {
  const page = await app.open();
  await page.evaluate(() => localStorage.setItem('planted', 'yes'));
  const tab = await app.open('/', { context: page.context() });
  const stranger = await app.open();
  const read = () => localStorage.getItem('planted');
  expect([await tab.evaluate(read), await stranger.evaluate(read)]).toEqual(['yes', null]);
});
