import { describe, expect, it } from 'vitest';
import { importedEmail, importFindings, withWaysOut } from '../../../src/email/imported/importedEmail.ts';
import { checkImport } from '../../../src/email/imported/checkImport.ts';
import { readHtml } from '../../../src/email/imported/readHtml.ts';
import { fillIn } from '../../../src/email/fillIn.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const findingsOf = (html: string) => importFindings(html, readHtml(html));

describe('an HTML email', () => {
  it('is read as people read it: title, hidden preview, paragraphs, lists, links, pictures', () => {
    const read = readHtml(
      page(
        `<div style="display:none;max-height:0">Caf&eacute;s in Ihrer&nbsp;Nähe&zwnj;&nbsp;&zwnj;</div>
        <table><tr><td><h1>Hallo {{ subscriber.first_name | default: "du" }}</h1></td></tr>
        <tr><td><p>Eine Zeile,<br>und   noch
        eine.</p><ul><li>eins<li>zwei</ul>
        <a href="https://x.test/?a=1&amp;b=2"><img src="https://x.test/p.png" alt="Zum Laden"></a>
        <img src="https://x.test/q.png"><!-- <p>nicht zu sehen</p> --><style>p { color: red }</style></td></tr></table>`,
        '<title>Ihr &amp; unser\n Caf&eacute;</title>',
      ),
    );
    expect(read).toEqual({
      title: 'Ihr & unser Café',
      preheader: 'Cafés in Ihrer\u00a0Nähe'.replace('\u00a0', ' '),
      text: `Hallo {{ subscriber.first_name | default: "du" }}\n\nEine Zeile,\nund noch eine.\n\n- eins\n- zwei\n\n[Zum Laden] (https://x.test/?a=1&b=2)`,
      lang: 'de',
      links: ['https://x.test/?a=1&b=2'],
      pictures: [
        { src: 'https://x.test/p.png', described: true },
        { src: 'https://x.test/q.png', described: false },
      ],
    });
  });

  it('keeps Liquid, and never makes any of text that only looks like it', () => {
    const { title, text } = readHtml(
      page(
        '<p>Write &#123;&#123; name }} or &#x7B;% if %&lcub;</p><p>{{ a }}</p>',
        '<title>&#123;{ x }} {{ b }}</title>',
      ),
    );
    const mail = fillIn(
      { subject: title, preheader: '', html: '', text },
      { a: 'A', b: 'B', name: 'N', x: 'X' },
    );
    expect(mail.failures).toEqual([]);
    expect(mail.text).toBe('Write {{ name }} or {% if %{\n\nA');
    expect(mail.subject).toBe('{{ x }} B');
  });

  it.each([
    ['', ''],
    ['<', '<'],
    ['<p', ''],
    ['<a href="https://x.test', ''],
    ['<a href=https://x.test>offen', 'offen (https://x.test)'],
    ['</p></p>zu', 'zu'],
    ['<!-- offen', ''],
    ['<style>offen', ''],
    ['<div hidden>offen', ''],
    ['a<b>c', 'ac'],
    ['<li>', '-'],
  ])('however broken, is read: %s', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it.each([
    ['<title>'.repeat(140_000)],
    ['<a href=https://x.test>a</a>'.repeat(35_000)],
    ['a<b>'.repeat(250_000)],
    ['<div style="display:none">'.repeat(38_000)],
    ['{%'.repeat(500_000)],
    ['&'.repeat(1_000_000)],
    ['<!--'.repeat(250_000)],
  ])('a megabyte of %.30s is read without going through it again and again', (html) => {
    const start = performance.now();
    findingsOf(html);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('what is told of it', () => {
  it('is what it lacks, what nobody fills in, and what mail programs refuse', () => {
    const html = page(
      `<p>Dear *|FNAME|*, %%city%%, {{ subscriber.city }}</p><img src=x><script>top.pwned = 1</script>
      <form><input></form><p onclick="x()">b</p><a href="{{ links.preferences }}">Less</a><a href="{{ shop }}">Shop</a>
      <a href="https://x.test/a">A</a><a href="https://x.test/a">A</a><a href="#top">Up</a><a href="javascript:x()">J</a>`,
    );
    expect(findingsOf(html)).toEqual({
      title: '',
      preheader: '',
      lang: 'de',
      active: ['<script>', '<form>', '<input>', 'onclick'],
      scripts: ['javascript:x()'],
      bytes: new TextEncoder().encode(html).length,
      links: 1,
      pictures: 1,
      undescribed: 1,
      tags: ['subscriber.city', 'links.preferences', 'shop'],
      foreign: ['*|FNAME|*', '%%city%%'],
      lacks: ['unsubscribe'],
    });
  });

  it('goes with the email as it came', () => {
    const html = page(
      '<a href="https://x.test/a">A</a><a href="mailto:hi@x.test">B</a><a href="{{ c }}">C</a>',
    );
    const parts = { name: 'n', subject: 's', preheader: '', text: 't', from: { name: 'f', address: 'a@b' } };
    expect(importedEmail({ ...parts, html })).toEqual({
      ...parts,
      html,
      shows: {},
      links: [
        { id: 'link-1', url: 'https://x.test/a' },
        { id: 'link-2', url: 'mailto:hi@x.test' },
      ],
    });
  });

  it('the ways out are added in its own language, and nothing else is touched', () => {
    const html = page('<p>Hallo</p>');
    const added = withWaysOut({ html, text: 'Hallo' }, findingsOf(html));
    expect(added.html.replace(/<div [^]*<\/div>/, '')).toBe(html);
    expect(added.html).toMatch(/unsubscribe }}" [^>]*>Abmelden<\/a><\/div><\/body>/);
    expect(added.text).toContain('Abmelden: {{ links.unsubscribe }}\n');
    expect(findingsOf(added.html).lacks).toEqual([]);
    expect(withWaysOut(added, findingsOf(added.html))).toEqual(added);
    expect(withWaysOut({ html: '<p>x', text: 'x' }, { lacks: ['unsubscribe'], lang: '' }).html).toContain(
      'Unsubscribe</a></div>',
    );
  });
});

describe('looking through it', () => {
  it('finds nothing wrong with what can be filled in', async () => {
    const { text, trouble } = await checkImport(page('<p>{% if a %}Hi{% endif %} {{ b | upcase }}</p>'));
    expect([text, trouble]).toEqual(['{% if a %}Hi{% endif %} {{ b | upcase }}', undefined]);
  });

  it('makes plain text that can be filled in where a condition ends within a tag', async () => {
    const { text, trouble } = await checkImport(
      page('<p>{% if a %}Hi <b title="{% endif %}">Ada</b> {{ b }}</p>'),
    );
    expect([text, trouble]).toEqual(['Hi Ada {{ b }}', undefined]);
  });

  it.each([
    ['{% if a %}', 'is opened there and never closed'],
    ['{{ a | nothing }}', '“| nothing” is nothing that Wend can do'],
    ['{% include "x" %}', '“{% include %}” is nothing that Wend can do'],
    [
      '{% for i in (1..100000000) %}{% for j in (1..100000000) %}x{% endfor %}{% endfor %}',
      'it asks for too much work',
    ],
  ])('tells why it cannot be filled in: %s', async (liquid, reason) => {
    expect((await checkImport(page(`<p>${liquid}</p>`))).trouble).toContain(reason);
  });
});
