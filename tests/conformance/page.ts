import type { ConformanceCase, ConformanceGroup } from './build.ts';
import { settled, verbs } from './settled.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Text in which `…` marks code. */
const marked = (text: string): string => escape(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>');

/** The first lines, and how many more there are: one case tells a thousand. */
function lines({ told }: ConformanceCase): string {
  const shown = told.length > 40 ? [...told.slice(0, 4), `… ${told.length - 6} more …`, ...told.slice(-2)] : told;
  return shown.length === 0 ? '(nothing)' : shown.map(escape).join('\n');
} // oxfmt-ignore

const item = (one: ConformanceCase): string => `        <li>
          <p>${escape(one.rule)}</p>
          <details>
            <summary><code>${one.name}</code></summary>
            <pre tabindex="0" role="region" aria-label="What is told: ${one.name}">${lines(one)}</pre>
            <p><a href="cases/${one.name}.json">The whole case</a></p>
          </details>
        </li>`;

const section = ({ id, title, cases }: ConformanceGroup): string => `      <section aria-labelledby="${id}">
        <h3 id="${id}">${escape(title)}</h3>
        <ul class="cases">
${cases.map(item).join('\n')}
        </ul>
      </section>`;

const part = ({ title, sentences }: (typeof settled)[number]): string => `        <h3>${escape(title)}</h3>
        <ul>
${sentences.map((sentence) => `          <li>${marked(sentence)}</li>`).join('\n')}
        </ul>`;

/** The page in plain words: what the suite is, what is settled, and every case by its sentence. */
export function page(groups: readonly ConformanceGroup[]): string {
  const count = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>What a Wend journey means: ${count} cases</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="The conformance suite of the Wend journey format: every rule with a small case that fixes it." />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="conformance.css" />
  </head>
  <body>
    <a class="skip" href="#main">To the content</a>
    <header>
      <h1>What a Wend journey means</h1>
      <p>${count} small cases, each fixing one rule. What is simulated is what runs: any engine that tells these stories the same way gives a journey the same meaning.</p>
      <nav aria-label="On this page">
        <ul>
          <li><a href="#how">How an engine proves it conforms</a></li>
          <li><a href="#settled">What is settled here</a></li>
          <li><a href="#cases">The cases</a></li>
        </ul>
      </nav>
    </header>
    <main id="main">
      <section aria-labelledby="how">
        <h2 id="how">How an engine proves it conforms</h2>
        <ol>
          <li>Read <a href="index.json">index.json</a>: it lists every case with its name, its rule and its group. Each case is a file <code>cases/&lt;name&gt;.json</code>.</li>
          <li>Link the case’s <code>program</code>, take its <code>scenario</code>’s subscriber as a new person, and feed the scenario’s events at their moments, with the reactions to mails, the pins and the answers of webhooks that it names.</li>
          <li>Let time run to the scenario’s end: everything that falls due happens, moment by moment.</li>
          <li>Compare the trail with the case’s <code>trail</code>, entry by entry. The first item is the header; it names the engine, the time zone data and the program, and of these only the program’s digest must be the same.</li>
        </ol>
        <h3>What a case holds</h3>
        <dl>
          <dt><code>format</code></dt><dd><code>wend.conformance/1</code></dd>
          <dt><code>name</code>, <code>rule</code></dt><dd>what the case is called, and the rule that it fixes, in one sentence</dd>
          <dt><code>program</code></dt><dd>the journeys, segments, topics and policies that act: <code>wend.program/1</code></dd>
          <dt><code>scenario</code></dt><dd>the subscriber and what they do: <code>wend.scenario/1</code></dd>
          <dt><code>told</code></dt><dd>what must happen, in short lines that were written by hand from the format: a moment in UTC, the journey, what it did. A second run of a journey is <code>journey#2</code>.</dd>
          <dt><code>trail</code></dt><dd>the whole trail with its reasons, as <code>wend simulate --json</code> prints it</dd>
        </dl>
        <h3>The words of the short lines</h3>
        <dl>
${verbs.map(([line, meaning]) => `          <dt><code>${escape(line)}</code></dt><dd>${escape(meaning)}</dd>`).join('\n')}
        </dl>
        <p>Waiting, waking, rescheduling and inputs that change nothing are in the trail and not in the short lines.</p>
      </section>
      <section aria-labelledby="settled">
        <h2 id="settled">What is settled here</h2>
        <p>The format says what a journey is. Where it leaves a question open, this is the answer, and the cases below hold every engine to it.</p>
${settled.map(part).join('\n')}
      </section>
      <section aria-labelledby="cases">
        <h2 id="cases">The cases</h2>
        <nav aria-label="Groups of cases">
          <ul class="groups">
${groups.map(({ id, title, cases }) => `            <li><a href="#${id}">${escape(title)}</a> <span>${cases.length}</span></li>`).join('\n')}
          </ul>
        </nav>
${groups.map(section).join('\n')}
      </section>
    </main>
  </body>
</html>
`;
}
