import { describe, expect, it } from 'vitest';
import { fillIn, type MailParts } from '../../src/email/fillIn.ts';
import { toldMail } from '../../src/email/RenderedMail.ts';

const parts = (html: string) => ({ subject: 'S', preheader: 'P', html, text: 'T' });
const told = (mail: MailParts, data: object) => toldMail(fillIn(mail, data));
const html = (template: string, data: object = {}) => told(parts(template), data);

describe('hostile data', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '{{ 7 | times: 7 }}',
    '{% assign a = 1 %}',
    '${alert(1)}',
  ])('stays text: %s', (name) => {
    const mail = told(
      { subject: '{{ n }}', preheader: '{{ n }}', html: '<p title="{{ n }}">{{ n }}</p>', text: '{{ n }}' },
      { n: name },
    );
    expect(mail.troubles).toEqual([]);
    expect(mail.html.replaceAll(/^<p title="|">|<\/p>$/g, '')).not.toMatch(/[<>"']/);
    expect([mail.subject, mail.preheader, mail.text]).toEqual([name, name, name]);
  });

  it('adds no line to a header', () => {
    const mail = told(
      { subject: 'Hi {{ n }}', preheader: '{{ n }}', html: '', text: '' },
      { n: 'a\r\nBcc: b@x.test' },
    );
    expect(mail.subject).toBe('Hi a Bcc: b@x.test');
    expect(mail.preheader).toBe('a Bcc: b@x.test');
  });

  it('reaches nothing that is not its own', () => {
    const data = JSON.parse('{"subscriber":{"__proto__":{"x":1},"toString":"t"}}') as object;
    expect(html('{{ subscriber.constructor }}|{{ subscriber.hasOwnProperty }}|{{ x }}', data).html).toBe(
      '||',
    );
  });
});

describe('hostile templates', () => {
  it.each([
    ['{{ n | raw }}', '“| raw” is nothing that Wend can do'],
    ['{{ list | sample }}', '“| sample” is nothing that Wend can do'],
    ['{{ n | valueOf }}', '“| valueOf” is nothing that Wend can do'],
    ['{% include "a" %}', '“{% include %}” is nothing that Wend can do'],
    ['{% render "a" %}', '“{% render %}” is nothing that Wend can do'],
    ['{% layout "a" %}', '“{% layout %}” is nothing that Wend can do'],
    ['{% tablerow a in b %}{% endtablerow %}', '“{% tablerow %}” is nothing that Wend can do'],
    ['{% capture a %}{% endcapture %}', '“{% capture %}” is nothing that Wend can do'],
    ['{% if x %}', '“{% if x %}” is opened there and never closed'],
    ['{% for a in (1..100000000) %}x{% endfor %}', 'it asks for too much work'],
    [
      "{% assign s = 'ab' %}{% for a in (1..60) %}{% assign s = s | append: s %}{% endfor %}",
      'it asks for too much work',
    ],
    [' '.repeat(1_000_001), 'it is too long'],
  ])('end as a trouble in words: %.60s', (template, words) => {
    const mail = html(template, { n: 'x', list: [1, 2] });
    expect(mail.troubles).toHaveLength(1);
    expect(mail.troubles[0]).toContain('The message cannot be shown');
    expect(mail.troubles[0]).toContain(words);
    expect([mail.subject, mail.html, mail.text]).toEqual(['S', '', 'T']);
  });

  it('run out of time even where each step is small', () => {
    const mail = html(
      '{% for a in (1..1400) %}{% for b in (1..1400) %}{% for c in (1..1400) %}{{ c }}{% endfor %}{% endfor %}{% endfor %}',
    );
    expect(mail.troubles[0]).toContain('it asks for too much work');
  });
});

it('every failing part is named, the others are there', () => {
  const mail = told({ subject: '{% if %}', preheader: 'P', html: 'H', text: '{{ a | nope }}' }, {});
  expect(mail.troubles.map((words) => words.split(' cannot')[0])).toEqual(['The subject', 'The plain text']);
  expect(mail.html).toBe('H');
});
