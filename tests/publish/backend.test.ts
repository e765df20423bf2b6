import { http, HttpResponse, delay } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, readAs, journeySchema } from '../../src/core/index.ts';
import { sendJourney, type Sending, type SendOutcome } from '../../src/publish/backend.ts';
import { outcomeWords } from '../../src/publish/outcomeWords.ts';
import { readyJourney } from './builders.ts';

const journey = readyJourney(3);
const address = 'https://journeys.example.com/base';
const place = `${address}/v1/journeys/${journey.id}`;
const { id, version, digest = '' } = journey;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const send = (rest: Partial<Sending> = {}, limits?: Parameters<typeof sendJourney>[2]) =>
  sendJourney(
    globalThis.fetch,
    { address, token: 's3cret', journey, replaces: undefined, dryRun: false, ...rest },
    limits,
  );
const answer = (...args: Parameters<typeof HttpResponse.json>) =>
  server.use(http.put(place, () => HttpResponse.json(...args)));
const problem = (status: number, body: object) =>
  server.use(
    http.put(place, () =>
      HttpResponse.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } }),
    ),
  );

describe('what is sent', () => {
  it('is the journey JSON with the token, and If-None-Match for the first', async () => {
    let request: Request | undefined;
    server.use(
      http.put(place, ({ request: sent }) => {
        request = sent.clone();
        return HttpResponse.json({ id, version, digest }, { status: 201 });
      }),
    );
    expect(await send()).toEqual({ came: 'accepted', version, digest, created: true });
    expect(request?.headers.get('Authorization')).toBe('Bearer s3cret');
    expect(request?.headers.get('If-None-Match')).toBe('*');
    expect(request?.headers.has('If-Match')).toBe(false);
    expect(request?.headers.get('Content-Type')).toBe('application/json');
    expect(request?.redirect).toBe('manual');
    const read = readAs('wend.journey', journeySchema, await request?.json());
    expect(read.ok && digestOf(read.value)).toBe(digest);
  });

  it('names the version it replaces by its digest, in quotes', async () => {
    let headers: Headers | undefined;
    server.use(
      http.put(place, ({ request }) => {
        headers = request.headers;
        return HttpResponse.json({ id, version, digest });
      }),
    );
    expect(await send({ replaces: 'sha256:abc' })).toEqual({
      came: 'accepted',
      version,
      digest,
      created: false,
    });
    expect(headers?.get('If-Match')).toBe('"sha256:abc"');
    expect(headers?.has('If-None-Match')).toBe(false);
  });

  it('only asks for a check in a dry run', async () => {
    let url = '';
    server.use(
      http.put(place, ({ request }) => {
        ({ url } = request);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    expect(await send({ dryRun: true })).toEqual({ came: 'checked' });
    expect(url).toBe(`${place}?dryRun=1`);
    answer({});
    expect(await send({ dryRun: true })).toEqual({ came: 'checked' });
  });
});

describe('what comes of it', () => {
  it('422: every objection with its pointer', async () => {
    const errors = [{ path: '/steps/w/for', code: 'too-long', message: 'At most a day.' }];
    problem(422, { title: 'Invalid', detail: 'One thing.', errors });
    expect(await send()).toEqual({ came: 'refused', told: 'Invalid: One thing.', objections: errors });
  });

  it('422 with a body that is no problem', async () => {
    for (const body of [{ errors: 'none' }, { errors: [{ path: 7 }, 'x'] }, [], {}]) {
      problem(422, body);
      expect(await send()).toMatchObject({ came: 'refused', objections: [] });
    }
    problem(422, { errors: [{ message: 'm' }] });
    expect(await send()).toMatchObject({ objections: [{ path: '', code: '', message: 'm' }] });
  });

  it('412: a conflict, with what is there where the backend tells it', async () => {
    problem(412, { title: 'Precondition Failed' });
    expect(await send()).toEqual({ came: 'conflict', present: undefined });
    answer({}, { status: 412, headers: { ETag: `"${digest}"` } });
    expect(await send()).toEqual({ came: 'conflict', present: digest });
    answer({}, { status: 412, headers: { ETag: 'W/"other"' } });
    expect(await send()).toEqual({ came: 'conflict', present: undefined });
  });

  it('401 and 403', async () => {
    problem(401, { title: 'Token expired' });
    expect(await send()).toEqual({ came: 'unauthorised', told: 'Token expired' });
    problem(403, { detail: 'Read only' });
    expect(await send()).toEqual({ came: 'forbidden', told: 'Read only' });
  });

  it('500 as a web page: told by its status and title', async () => {
    const page =
      '<!doctype html><html><head><title>Oh  no\n!</title></head><body><script>alert(1)</script></body></html>';
    server.use(
      http.put(place, () => HttpResponse.html(page, { status: 500, statusText: 'Internal Server Error' })),
    );
    expect(await send()).toEqual({
      came: 'other',
      status: 500,
      statusText: 'Internal Server Error',
      told: 'Oh no !',
    });
  });

  it('anything else, as it is', async () => {
    server.use(http.put(place, () => HttpResponse.text('x'.repeat(2_000), { status: 418 })));
    expect(await send()).toMatchObject({ came: 'other', status: 418, told: `${'x'.repeat(500)}…` });
    answer({ id, version, digest }, { status: 202 });
    expect(await send()).toMatchObject({ came: 'other', status: 202 });
  });

  it.each([
    ['another digest', () => HttpResponse.json({ id, version, digest: 'sha256:0' })],
    ['another version', () => HttpResponse.json({ id, version: version + 1, digest })],
    ['another journey', () => HttpResponse.json({ id: 'x', version, digest })],
    ['another shape', () => HttpResponse.json({ ok: true })],
    ['no JSON', () => HttpResponse.text('fine')],
    ['nothing', () => new HttpResponse(null, { status: 200 })],
  ])('200 with %s is not taken for an acceptance', async (_, respond) => {
    server.use(http.put(place, respond));
    expect(await send()).toEqual({ came: 'misunderstood', status: 200 });
  });

  it('an unreachable backend', async () => {
    server.use(http.put(place, () => HttpResponse.error()));
    expect(await send()).toEqual({ came: 'unreachable' });
  });

  it('a redirect is not followed, and the token goes nowhere', async () => {
    let reached = false;
    server.use(
      http.put(
        place,
        () =>
          new HttpResponse(null, { status: 307, headers: { Location: 'https://elsewhere.example.com/' } }),
      ),
      http.put('https://elsewhere.example.com/', () => {
        reached = true;
        return HttpResponse.json({ id, version, digest });
      }),
    );
    expect(await send()).toEqual({ came: 'redirected' });
    expect(reached).toBe(false);
  });

  it('a redirect as browsers show it', async () => {
    const opaque = () =>
      Promise.resolve(Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }));
    expect(
      await sendJourney(opaque, { address, token: 't', journey, replaces: undefined, dryRun: false }),
    ).toEqual({ came: 'redirected' });
  });

  it('a huge answer is not read to its end', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    server.use(http.put(place, () => new HttpResponse(endless, { status: 200 })));
    expect(await send({}, { milliseconds: 5_000, answerBytes: 50_000 })).toEqual({
      came: 'too-large',
      status: 200,
      max: 50_000,
    });
    expect(given).toBeLessThan(100);
  });

  it('a backend that does not answer in time', async () => {
    server.use(
      http.put(place, async () => {
        await delay(2_000);
        return HttpResponse.json({});
      }),
    );
    expect(await send({}, { milliseconds: 50, answerBytes: 100 })).toEqual({
      came: 'timeout',
      seconds: 0.05,
    });
  });

  it('a backend that begins to answer and then falls silent', async () => {
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(3)),
    });
    server.use(http.put(place, () => new HttpResponse(silent)));
    expect(await send({}, { milliseconds: 100, answerBytes: 100 })).toMatchObject({ came: 'timeout' });
  });

  it('cancelled by the person', async () => {
    const abort = new AbortController();
    server.use(
      http.put(place, async () => {
        abort.abort();
        await delay(1_000);
        return HttpResponse.json({});
      }),
    );
    expect(await send({ signal: abort.signal })).toEqual({ came: 'cancelled' });
  });
});

it('every outcome has words that end in full sentences, in a dry run too', () => {
  const outcomes: SendOutcome[] = [
    { came: 'accepted', version: 3, digest, created: true },
    { came: 'checked' },
    { came: 'refused', told: '', objections: [] },
    { came: 'conflict', present: undefined },
    { came: 'unauthorised', told: 'No' },
    { came: 'forbidden', told: '' },
    { came: 'misunderstood', status: 200 },
    { came: 'redirected' },
    { came: 'other', status: 500, statusText: '', told: 'Oh' },
    { came: 'too-large', status: 200, max: 10 },
    { came: 'timeout', seconds: 30 },
    { came: 'unreachable' },
    { came: 'cancelled' },
  ];
  for (const outcome of outcomes)
    for (const dryRun of [false, true]) {
      const { title, text } = outcomeWords(outcome, { host: 'journeys.example.com', dryRun, first: dryRun });
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(text).toMatch(/[.”]$/);
      expect(`${title} ${text}`).not.toMatch(/undefined|NaN|\[object/);
      if (dryRun) expect(text).not.toContain('Nothing was published. Nothing');
    }
});
