import type { Journey } from '../../../src/core/index.ts';

/** Texts that would break out of a document that did not watch them. */
export const hostile = [
  '"] --> evil["x',
  '`code` *bold* _it_ ~~no~~ $x$ \\',
  '<script>alert(1)</script> &lt; &#35; #quot;',
  '[link](javascript:alert(1)) ![img](http://x.example/y.png)',
  '# not a heading #',
  '1. not a list',
  '- not a list either | nor | a | table |',
  'https://evil.example www.evil.example a@b.example @everyone',
  'two\nlines\r\n\n---\n```\nend',
  '\u202Etxet\u2066 end \u2028 subgraph \u0007',
  'style a:b#c; %%{init: {}}%%',
  '[^1]: <!-- --> &',
];

/** A journey with the same text wherever a person may write one. */
export function withText(journey: Journey, text: string): Journey {
  return {
    ...journey,
    name: text,
    about: { ...journey.about, objective: text, kpi: text, owner: text },
    goal: journey.goal && { ...journey.goal, name: text, when: { event: text } },
    exits: journey.exits.map((rule) => ({ ...rule, reason: text, when: { tag: text } })),
    audience: { attribute: text, is: 'equals', value: text },
    completionTag: text,
    triggers: journey.triggers.map((trigger) => ({ ...trigger, on: { event: { event: text } } })),
    steps: Object.fromEntries(
      Object.entries(journey.steps).map(([id, step]) => [
        id,
        {
          ...step,
          name: text,
          note: text,
          mindset: text,
          ...('branches' in step && {
            branches: step.branches.map((branch) => ({ ...branch, label: text })),
          }),
        },
      ]),
    ),
    emails: Object.fromEntries(
      Object.entries(journey.emails).map(([id, email]) => [
        id,
        {
          ...email,
          name: text,
          subject: text,
          preheader: text,
          from: { name: text, address: text },
          variants: [{ id: 'a', label: text, weight: 10_000, subject: text }],
        },
      ]),
    ),
    topics: Object.fromEntries(
      Object.entries(journey.topics).map(([id, topic]) => [id, { ...topic, name: text }]),
    ),
  };
}
