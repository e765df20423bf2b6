import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createWorkerRoom } from '../../src/email/createWorkerRoom.ts';
import { fillIn, type FilledMail } from '../../src/email/fillIn.ts';
import type { MailRequest } from '../../src/email/fillInWorker.ts';
import { framedMail } from '../../src/email/framedMail.ts';
import { mailOf } from '../../src/email/renderMail.ts';

describe('hostile templates', () => {
  const bomb = (html: string, data: object = {}) => {
    const start = performance.now();
    const mail = fillIn({ subject: 'S', preheader: '', html, text: '' }, data);
    return { mail, ms: performance.now() - start };
  };
  const doubling = '{% for i in (1..60) %}';

  it.each<[string, string]>([
    ['a hundred million turns', '{% for i in (1..100000000) %}x{% endfor %}'],
    ['a range of fifty million', '{% assign a = (1..50000000) %}{{ a | size }}'],
    ['loops in loops', '{% for i in (1..2000) %}{% for j in (1..2000) %}{{ j }}{% endfor %}{% endfor %}'],
    [
      'loops without anything in them',
      '{% for i in (1..3000) %}{% for j in (1..3000) %}{% endfor %}{% endfor %}',
    ],
    ['a text that doubles', `{% assign s = 'ab' %}${doubling}{% assign s = s | append: s %}{% endfor %}`],
    [
      'a list that doubles',
      `{% assign a = 'a,b' | split: ',' %}${doubling}{% assign a = a | concat: a %}{% endfor %}`,
    ],
    [
      'a text that is split and joined',
      `{% assign s = 'ab' %}${doubling}{% assign s = s | split: '' | join: s %}{% endfor %}`,
    ],
    [
      'replacing one by many',
      `{% assign s = 'aa' %}${doubling}{% assign s = s | replace: 'a', s %}{% endfor %}`,
    ],
  ])('%s: stopped', (_, liquid) => {
    const { mail, ms } = bomb(liquid);
    expect(mail.failures).toEqual([{ part: 'html', reason: expect.stringMatching(/limit/i) as string }]);
    expect([mail.html, mail.subject]).toEqual(['', 'S']);
    expect(ms).toBeLessThan(5_000);
  });

  it.each<[string, string, object]>([
    ['a date as wide as a wall', '{{ d | date: "%5000000d" }}', { d: '2026-01-01' }],
    [
      'twenty thousand terms',
      `{% if ${Array.from({ length: 5_000 }, () => 'a == 1').join(' and ')} %}x{% endif %}`,
      {},
    ],
    ['tags without an end, to be stripped', '{{ s | strip_html }}', { s: '<script'.repeat(20_000) }],
    ['comments without an end, to be stripped', '{{ s | strip_html }}', { s: '<!--'.repeat(20_000) }],
    [
      'blanks without an end, to be stripped',
      '{{ s | strip | strip_newlines | squish }}',
      { s: ' '.repeat(50_000) },
    ],
    ['cutting to a huge length', '{{ s | truncate: 100000000 }}{{ s | slice: 0, 100000000 }}', { s: 'x' }],
    ['taking off an empty list', '{{ a | pop | shift | unshift: a | size }}', { a: [] }],
    ['data that looks at itself', '{{ a.b.a.b.a }}{{ a | json | size }}', { a: { b: {} } }],
  ])('%s: over at once, or refused', (_, liquid, data) => {
    const { mail, ms } = bomb(liquid, data);
    expect(ms).toBeLessThan(5_000);
    expect(mail.html.length).toBeLessThan(2_100_000);
    expect(mail.subject).toBe('S');
  });

  it.each([
    '{{ x | raw }}',
    '{{ x | valueOf }}',
    '{{ x | constructor }}',
    '{{ x | __proto__ }}',
    '{{ x | toString }}',
    '{% include "/etc/passwd" %}',
    '{% render "../../package.json" %}',
    '{% layout "a" %}{% block a %}{% endblock %}',
    '{% liquid assign a = 1 %}',
    '{% capture a %}{% endcapture %}',
    '{% tablerow i in (1..9) %}{% endtablerow %}',
    '{% cycle "a", "b" %}{% increment a %}',
  ])('%s is no word of theirs', (liquid) => {
    const [failure] = bomb(liquid, { x: 'x' }).mail.failures;
    expect(failure?.reason).toMatch(/undefined filter|not found/);
  });

  it('a preview of a mail that opens a million tags and closes none is framed at once', () => {
    for (const part of ['<a ', '<a href=', '(prefers-color-scheme', '<link', '<iframe ']) {
      const start = performance.now();
      framedMail(part.repeat(1_000_000 / part.length), true, true);
      expect([part, performance.now() - start < 2_000]).toEqual([part, true]);
    }
  });
});

describe('a template that never ends', () => {
  /** Liquid without any limit, in a thread of its own: what is left when every other limit has been got round. */
  const unlimited = `
    const { parentPort } = require('node:worker_threads');
    const { Liquid } = require(${JSON.stringify(createRequire(import.meta.url).resolve('liquidjs'))});
    const engine = new Liquid();
    parentPort.on('message', ({ email, data }) =>
      parentPort.postMessage({ ...email, html: engine.parseAndRenderSync(email.html, data), failures: [] }));
    parentPort.postMessage('ready');`;

  it('is stopped by the clock, which is told, and the next mail is there', async () => {
    const threads: Worker[] = [];
    const room = createWorkerRoom<MailRequest, FilledMail>((listener) => {
      const thread = new Worker(unlimited, { eval: true });
      threads.push(thread);
      thread.on('message', (message: 'ready' | FilledMail) =>
        message === 'ready' ? listener.ready() : listener.done(message),
      );
      thread.on('error', ({ message }) => listener.broken(message));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
      return { post: (request) => thread.postMessage(request), stop: () => void thread.terminate() };
    }, 500);
    const email = (html: string) => ({ subject: 'S', preheader: '', html, text: '' });
    const loop = '{% for i in (1..10000000) %}{% for j in (1..10000000) %}{% endfor %}{% endfor %}';
    const [stuck, next] = await Promise.all([
      room({ email: email(loop), data: {} }),
      room({ email: email('Hello {{ n }}'), data: { n: 'Ada' } }),
    ]);
    expect(stuck).toEqual({ ok: false, reason: 'slow' });
    expect(mailOf(stuck).troubles).toEqual([expect.stringMatching(/takes more than \d+ seconds to render/)]);
    expect(mailOf(next)).toMatchObject({ html: 'Hello Ada', troubles: [] });
    expect(threads.length).toBe(2);
    await Promise.all(threads.map((thread) => thread.terminate()));
  });
});
