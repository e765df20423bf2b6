import { z } from '../core/index.ts';
import type { Journey } from '../core/index.ts';
import { journeyText } from './journeyFile.ts';

/** One thing that a backend objects to; `path` is a JSON pointer into the journey JSON. */
export interface Objection {
  path: string;
  code: string;
  message: string;
}

/** What came of sending. `told` is what the backend said itself, empty where it said nothing legible. */
export type SendOutcome =
  | { came: 'accepted'; version: number; digest: string; created: boolean }
  /** A dry run: the backend would accept it. */
  | { came: 'checked' }
  | { came: 'refused'; told: string; objections: Objection[] }
  /** Somebody else published in between. `present` is the digest of what is there, where the backend tells it. */
  | { came: 'conflict'; present: string | undefined }
  | { came: 'unauthorised' | 'forbidden'; told: string }
  /** It answered well, but not with the id, version and digest of this journey. */
  | { came: 'misunderstood'; status: number }
  | { came: 'redirected' }
  | { came: 'other'; status: number; statusText: string; told: string }
  | { came: 'too-large'; status: number; max: number }
  | { came: 'timeout'; seconds: number }
  | { came: 'unreachable' }
  | { came: 'cancelled' };

export interface Sending {
  /** As `readAddress` gives it. */
  address: string;
  token: string;
  journey: Journey;
  /** The digest of the version that this one replaces; undefined where it is the first. */
  replaces: string | undefined;
  /** Only checks. */
  dryRun: boolean;
  signal?: AbortSignal | undefined;
}

interface SendLimits {
  milliseconds: number;
  answerBytes: number;
}
const usual: SendLimits = { milliseconds: 30_000, answerBytes: 1_000_000 };

const acceptance = z.object({ id: z.string(), version: z.number(), digest: z.string() });
const problem = z.object({
  title: z.string().optional().catch(undefined),
  detail: z.string().optional().catch(undefined),
  errors: z
    .array(
      z.object({ path: z.string().catch(''), code: z.string().catch(''), message: z.string().catch('') }),
    )
    .catch([]),
});

/**
 * Sends a journey to a backend (format.md, section 7). Never rejects; sending again is harmless. Redirects are not
 * followed: the token belongs to the address that was typed, and to no other.
 */
export async function sendJourney(
  fetch: typeof globalThis.fetch,
  { address, token, journey, replaces, dryRun, signal }: Sending,
  { milliseconds, answerBytes }: SendLimits = usual,
): Promise<SendOutcome> {
  const clock = AbortSignal.timeout(milliseconds);
  const either = signal ? AbortSignal.any([signal, clock]) : clock;
  try {
    const response = await fetch(
      `${address}/v1/journeys/${encodeURIComponent(journey.id)}${dryRun ? '?dryRun=1' : ''}`,
      {
        method: 'PUT',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          Accept: 'application/json, application/problem+json',
          ...(replaces === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${replaces}"` }),
        },
        body: journeyText(journey),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: either,
      },
    );
    // A browser hides what a redirect said; other fetches show its status.
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { came: 'redirected' };
    const text = await textWithin(response, answerBytes, either);
    if (text === undefined) return { came: 'too-large', status: response.status, max: answerBytes };
    return judge(response, text, journey, dryRun);
  } catch {
    if (signal?.aborted) return { came: 'cancelled' };
    if (clock.aborted) return { came: 'timeout', seconds: milliseconds / 1_000 };
    // Browsers tell a wrong name, a dead server and a missing CORS header apart to nobody.
    return { came: 'unreachable' };
  }
}

function judge(
  { status, statusText, headers }: Response,
  text: string,
  journey: Journey,
  dryRun: boolean,
): SendOutcome {
  const told = toldBy(text, headers.get('Content-Type') ?? '');
  switch (status) {
    case 200:
    case 201: {
      if (dryRun) return { came: 'checked' };
      const answer = acceptance.safeParse(jsonOf(text));
      const { id, version, digest = '' } = journey;
      const same =
        answer.success &&
        answer.data.id === id &&
        answer.data.version === version &&
        answer.data.digest === digest;
      return same
        ? { came: 'accepted', version, digest, created: status === 201 }
        : { came: 'misunderstood', status };
    }
    case 204:
      return dryRun ? { came: 'checked' } : { came: 'misunderstood', status };
    case 401:
      return { came: 'unauthorised', told };
    case 403:
      return { came: 'forbidden', told };
    case 412:
      return { came: 'conflict', present: /^"(sha256:[0-9a-f]{64})"$/.exec(headers.get('ETag') ?? '')?.[1] };
    case 422: {
      const read = problem.safeParse(jsonOf(text));
      return { came: 'refused', told, objections: read.success ? read.data.errors : [] };
    }
    default:
      return { came: 'other', status, statusText, told };
  }
}

/** What an answer says to a person: a problem's own words, a page's title, or the text itself, cut where it gets long. */
function toldBy(text: string, type: string): string {
  const read = problem.safeParse(jsonOf(text));
  const { title = '', detail = '' } = read.success ? read.data : {};
  const words =
    title + detail !== ''
      ? [title, detail].filter((part) => part !== '').join(': ')
      : /html/i.test(type) || /^\s*</.test(text)
        ? (/<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? '')
        : text;
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A response's text, or undefined as soon as it turns out longer than `max` bytes. Rejects as soon as `signal` aborts. */
async function textWithin(response: Response, max: number, signal: AbortSignal): Promise<string | undefined> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  // A body may fall silent without an error of its own.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    signal.throwIfAborted();
    let text = '';
    for (let bytes = 0; bytes <= max;) {
      const { done, value } = await Promise.race([reader.read(), aborted]);
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
    return undefined;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
