import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserApp } from './harness.ts';
import { settings } from './story.ts';

const app = browserApp();

/** A backend that keeps what it is given, as the contract has it: another origin, which the page may only talk to once its address is typed. */
const put: { url: string | undefined; headers: IncomingHttpHeaders; digest: string }[] = [];
let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'authorization, content-type, if-match, if-none-match',
    );
    response.setHeader('Access-Control-Expose-Headers', 'etag');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { id, version, digest } = JSON.parse(text) as { id: string; version: number; digest: string };
      put.push({ url: request.url, headers: request.headers, digest });
      response.writeHead(put.length === 1 ? 201 : 200, {
        'Content-Type': 'application/json',
        ETag: `"${digest}"`,
      });
      response.end(JSON.stringify({ id, version, digest }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`; // a TCP server has a port
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a journey is sent to a real backend, and a later version replaces it', async () => {
  const page = await app.open('/#/journeys/cart-recovery', { allow: { origins: [address] } });
  await page.locator('.react-flow__node').first().waitFor();
  const dialog = page.getByRole('dialog');
  for (const version of [1, 2]) {
    await page.getByRole('button', { name: 'Publish…' }).click();
    await dialog.getByText(`as version ${version}`).waitFor();
    await dialog.getByLabel('Address').fill(address);
    await dialog.getByLabel('Token').fill('secret-token');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => put.length, { timeout: 10_000 }).toBe(version);
    await dialog.getByText(`Version ${version} is published`).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Only what has changed is worth sending again.
    await page.locator('.react-flow__node[data-id="mail-1"]').click();
    await settings(page).getByRole('textbox', { name: 'Subject' }).fill(`After version ${version}`);
  }
  const [first, second] = put;
  expect(first).toMatchObject({
    url: '/v1/journeys/cart-recovery',
    headers: {
      authorization: 'Bearer secret-token',
      'if-none-match': '*',
      'content-type': 'application/json',
    },
  });
  expect(second?.headers['if-match']).toBe(`"${first?.digest ?? ''}"`);
  expect(second?.digest).not.toBe(first?.digest);
  // The token is kept for the tab and nowhere else.
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).not.toContain('secret');
});
