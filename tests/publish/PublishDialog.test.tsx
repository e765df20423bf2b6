// @vitest-environment happy-dom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  describeNode,
  digestOf,
  editDocument,
  journeySchema,
  readAs,
  readJson,
} from '../../src/core/index.ts';
import { PublishDialog } from '../../src/publish/PublishDialog.tsx';
import { useFocusRequest } from '../../src/session/Focus.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';
import { fireEvent, screen, userEvent, waitFor } from '../ui/dom.ts';
import { openSession } from './builders.ts';
import { show } from './room.tsx';

const { tab } = freshRepository();
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => sessionStorage.clear());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const address = 'https://journeys.example.com';
const place = `${address}/v1/journeys/journey`;
const button = (name: string) => screen.getByRole('button', { name });
/** Waits until the emails are made ready. */
const ready = (name: string) =>
  waitFor(() => expect(button(name)).not.toHaveAttribute('aria-disabled', 'true'));
const press = async (name: string) => {
  await ready(name);
  await userEvent.click(button(name));
};
const fillIn = async (to = address, token = 's3cret') => {
  await userEvent.clear(screen.getByLabelText('Address'));
  await userEvent.type(screen.getByLabelText('Address'), to);
  await userEvent.type(screen.getByLabelText('Token'), token);
};
const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
  server.use(
    http.put(place, () =>
      HttpResponse.json(body, {
        status,
        headers: { 'Content-Type': 'application/problem+json', ...headers },
      }),
    ),
  );
const valuesOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? ''));
/** A backend that accepts everything and remembers what it was sent. */
function accepting() {
  const sent: { headers: Headers; body: { version: number; digest: string } }[] = [];
  server.use(
    http.put(place, async ({ request }) => {
      const body = (await request.json()) as { id: string; version: number; digest: string }; // sent by us
      sent.push({ headers: request.headers, body });
      return HttpResponse.json(
        { id: body.id, version: body.version, digest: body.digest },
        { status: sent.length === 1 ? 201 : 200 },
      );
    }),
  );
  return sent;
}

describe('readiness', () => {
  it('says version and digest of a journey that is ready', async () => {
    const session = openSession(undefined, 3);
    await show(<PublishDialog onClose={() => {}} />, tab(), session);
    expect(screen.getByText('Ready to go as version 3')).toBeVisible();
    const { journey } = await session.compiledWhole();
    expect(await screen.findByTitle(journey?.digest ?? '')).toHaveTextContent(/^sha256:[0-9a-f]{12}…$/);
  });

  it('lists what stands in the way, leads there, and lets nothing out', async () => {
    const session = openSession();
    session.apply(
      'Change',
      editDocument((document) =>
        changeSettings(describeNode(document, 'w', { name: 'Breathe' }), 'w', { for: undefined }),
      ),
    );
    const onClose = vi.fn<() => void>();
    let asked: ReturnType<typeof useFocusRequest>;
    const Listener = () => {
      asked = useFocusRequest();
      return null;
    };
    await show(
      <>
        <PublishDialog onClose={onClose} />
        <Listener />
      </>,
      tab(),
      session,
    );
    expect(screen.getByText('1 problem to solve first')).toBeVisible();
    for (const name of ['Copy', 'Download', 'Check only', 'Send'])
      expect(button(name)).toHaveAccessibleDescription('Solve the problems above first.');
    await press('Breathe');
    expect(onClose).toHaveBeenCalled();
    expect(session.store.getState().selection.nodes).toEqual(['w']);
    await waitFor(() => expect(asked).toMatchObject({ node: 'w' }));
  });
});

describe('taking it along', () => {
  it('downloads the journey JSON under its id and version, and gives the memory back', async () => {
    const session = openSession(undefined, 2);
    let saved: Blob | undefined;
    let name = '';
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved = blob;
      return 'blob:x';
    });
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true });
    await show(<PublishDialog onClose={() => {}} />, tab(), session);
    await ready('Download');
    fireEvent.click(button('Download'));
    expect(name).toBe('journey.v2.journey.json');
    const { journey } = await session.compiledWhole();
    expect(Object.values(journey?.emails ?? {}).map(({ html }) => html)).toEqual([
      expect.stringContaining('{{ links.unsubscribe }}'),
    ]);
    expect(await saved?.text()).toBe(JSON.stringify(journey, null, 2));
    vi.advanceTimersByTime(10_000);
    expect(revoke).toHaveBeenCalledWith('blob:x');
    vi.useRealTimers();
  });

  it('copies the same bytes', async () => {
    const session = openSession();
    const user = userEvent.setup();
    await show(<PublishDialog onClose={() => {}} />, tab(), session);
    await ready('Copy');
    await user.click(button('Copy'));
    const json = readJson(await navigator.clipboard.readText());
    const read = json.ok ? readAs('wend.journey', journeySchema, json.value) : json;
    const { journey } = await session.compiledWhole();
    expect(read.ok && read.value.digest).toBe(journey?.digest);
    expect(read.ok && digestOf(read.value)).toBe(journey?.digest);
  });
});

describe('sending', () => {
  it('accepted: noted in the library, numbered on, and replaced by digest the next time', async () => {
    const repository = tab();
    const session = openSession();
    const sent = accepting();
    await show(<PublishDialog onClose={() => {}} />, repository, session);
    await fillIn();
    await press('Send');
    expect(await screen.findByText('Version 1 is published')).toBeVisible();
    expect(sent[0]?.headers.get('If-None-Match')).toBe('*');
    expect(await expectOk(repository.published('journey'))).toMatchObject({
      version: 1,
      digest: sent[0]?.body.digest,
      address,
    });
    expect((await expectOk(repository.publishedJourney('journey')))?.digest).toBe(sent[0]?.body.digest);
    expect(session.store.getState().version).toBe(2);
    expect(await screen.findByText('Version 1 is there now')).toBeVisible();
    expect(button('Send')).toHaveAccessibleDescription('Nothing has changed since version 1.');
    expect(screen.queryByText('The journey has changed since.')).toBeNull();

    session.apply(
      'Change',
      editDocument((document) => changeSettings(document, 'w', { for: 'P2D' })),
    );
    expect(await screen.findByText('The journey has changed since.')).toBeVisible();
    await press('Send');
    expect(await screen.findByText('Version 2 is published')).toBeVisible();
    expect(sent[1]?.headers.get('If-Match')).toBe(`"${sent[0]?.body.digest}"`);
    expect(session.store.getState().version).toBe(3);
  });

  it('keeps the token in the tab, by backend, and nowhere else', async () => {
    const repository = tab();
    accepting();
    await show(<PublishDialog onClose={() => {}} />, repository, openSession());
    await fillIn();
    await press('Send');
    await screen.findByText('Version 1 is published');
    expect(valuesOf(sessionStorage)).toContain('s3cret');
    expect(valuesOf(localStorage)).not.toContain('s3cret');
    expect(JSON.stringify(await expectOk(repository.published('journey')))).not.toContain('s3cret');
  });

  it('offers a remembered token to the backend it was typed for only', async () => {
    sessionStorage.setItem('wend.backend token https://journeys.example.com', 'remembered');
    await show(<PublishDialog onClose={() => {}} />, tab(), openSession());
    await userEvent.type(screen.getByLabelText('Address'), address);
    expect(screen.getByLabelText('Token')).toHaveValue('remembered');
    await userEvent.type(screen.getByLabelText('Address'), '.evil.example');
    expect(screen.getByLabelText('Token')).toHaveValue('');
  });

  it('refused: each objection on its step', async () => {
    const session = openSession();
    const onClose = vi.fn<() => void>();
    problem(422, {
      title: 'Invalid',
      errors: [
        { path: '/steps/e/timeout', code: 'long', message: 'Too long.' },
        { path: '/goal', code: 'none', message: '' },
      ],
    });
    await show(<PublishDialog onClose={onClose} />, tab(), session);
    await fillIn();
    await press('Send');
    const list = await screen.findByRole('list', { name: 'What the backend objects to' });
    expect(list).toHaveTextContent('Too long.');
    expect(list).toHaveTextContent('/goal');
    expect(session.store.getState().version).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: /Guide Opened/ }));
    expect(session.store.getState().selection.nodes).toEqual(['e']);
    expect(onClose).toHaveBeenCalled();
  });

  it('conflict: nothing is replaced unless the person says so', async () => {
    const repository = tab();
    const theirs = `sha256:${'a'.repeat(64)}`;
    problem(412, {}, { ETag: `"${theirs}"` });
    await show(<PublishDialog onClose={() => {}} />, repository, openSession());
    await fillIn();
    await press('Send');
    expect(await screen.findByText('Somebody else has published this journey')).toBeVisible();
    expect(await expectOk(repository.published('journey'))).toBeUndefined();
    const sent = accepting();
    await press('Replace it with mine');
    expect(await screen.findByText('Version 1 is published')).toBeVisible();
    expect(sent[0]?.headers.get('If-Match')).toBe(`"${theirs}"`);
  });

  it.each([
    [401, 'The token was not accepted'],
    [403, 'You may not publish this journey'],
    [500, 'The backend answered 500'],
  ])('%s in plain words, and nothing is noted', async (status, title) => {
    const repository = tab();
    const session = openSession();
    problem(status, { title: 'Their words' });
    await show(<PublishDialog onClose={() => {}} />, repository, session);
    await fillIn();
    await press('Send');
    expect(await screen.findByText(new RegExp(`^${title}`))).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Their words');
    expect(session.store.getState().version).toBe(1);
    expect(await expectOk(repository.published('journey'))).toBeUndefined();
  });

  it('unreachable', async () => {
    server.use(http.put(place, () => HttpResponse.error()));
    await show(<PublishDialog onClose={() => {}} />, tab(), openSession());
    await fillIn();
    await press('Send');
    expect(await screen.findByText('The backend cannot be reached')).toBeVisible();
  });

  it('a check changes nothing', async () => {
    const repository = tab();
    const session = openSession();
    let asked = '';
    server.use(
      http.put(place, ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json({});
      }),
    );
    await show(<PublishDialog onClose={() => {}} />, repository, session);
    await fillIn();
    await press('Check only');
    expect(await screen.findByText('The backend would accept it')).toBeVisible();
    expect(asked).toBe('?dryRun=1');
    expect(session.store.getState().version).toBe(1);
    expect(await expectOk(repository.published('journey'))).toBeUndefined();
  });

  it('asks for a safe address and a token before anything leaves', async () => {
    await show(<PublishDialog onClose={() => {}} />, tab(), openSession());
    await press('Send');
    expect(screen.getByLabelText('Address')).toBeInvalid();
    expect(screen.getByLabelText('Token')).toBeInvalid();
    await fillIn('http://journeys.example.com');
    await press('Send');
    expect(screen.getByLabelText('Address')).toHaveAccessibleDescription(/^Use https/);
  });
});
