import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf } from '../../../src/canvas/cardOf.ts';
import { colours } from '../../../src/canvas/picture/pictureColours.ts';
import { pictureOf } from '../../../src/canvas/picture/pictureOf.ts';
import { svgText, type Shape } from '../../../src/canvas/picture/Shape.ts';
import { fitText, textWidth } from '../../../src/canvas/picture/textWidth.ts';
import { blankDocument, changeJourney, type Draft, type JourneyDocument } from '../../../src/core/index.ts';
import { cartJourney } from '../sampleJourney.ts';

const textsIn = ({ holds = [] }: Shape): string[] =>
  holds.flatMap((each) => (typeof each === 'string' ? [each] : textsIn(each)));
const amended = (draft: Draft, patch: Partial<JourneyDocument>): Draft => ({
  ...draft,
  document: { ...draft.document, ...patch },
});

test('the colours are those of the light theme', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(colours))
    expect(tokens).toContain(`--${name}: light-dark(${colour}, `);
});

describe('the picture of a journey', () => {
  test('is the same for the same journey, and says what its cards say', () => {
    const picture = pictureOf(cartJourney());
    expect(svgText(picture)).toBe(svgText(pictureOf(structuredClone(cartJourney()))));
    // On paper nothing is printed behind it.
    const paper = svgText(pictureOf(cartJourney(), undefined, 'paper'));
    expect([svgText(picture), paper].map((text) => text.includes(colours.ground))).toEqual([true, false]);
    const texts = textsIn(picture);
    expect(texts).toEqual(expect.arrayContaining(['Trigger', 'Wait', '1 hour', 'Condition']));
    expect(texts).not.toContain(expect.stringMatching(/undefined|\[object/));
  });
  test('holds every card, note and section', () => {
    const draft = amended(cartJourney(), {
      notes: [
        { id: 'n', text: '# Why\n\n- one\n- two', position: { x: -900, y: 40 }, size: { width: 200, height: 120 }, colour: 'pink' },
      ],
      sections: [{ id: 's', name: 'First days', members: [cartJourney().document.nodes[0]?.id ?? ''] }],
    }); // oxfmt-ignore
    const picture = pictureOf(draft);
    expect(textsIn(picture)).toEqual(expect.arrayContaining(['Why', '• one', '• two', 'First days']));
    const [x = 0, y = 0, width = 0, height = 0] = String(picture.has['viewBox']).split(' ').map(Number);
    const boxes = draft.document.nodes.map((node) => boxOf(node, draft.emails));
    for (const box of [...boxes, { x: -900, y: 40, width: 200, height: 120 }]) {
      expect(box.x).toBeGreaterThan(x);
      expect(box.y).toBeGreaterThan(y);
      expect(box.x + box.width).toBeLessThan(x + width);
      expect(box.y + box.height).toBeLessThan(y + height);
    }
  });
  test('of an empty journey is its name on paper', () => {
    const draft = { document: blankDocument('j', 'Nothing yet', 'UTC'), emails: {} };
    expect(textsIn(pictureOf(draft))).toEqual(['Nothing yet', 'Nothing yet']);
  });
  test('whatever a person typed stays text', () => {
    const typed = '<script>alert(1)</script> & "quotes" \u0000\u001b';
    const { document, emails } = cartJourney();
    const text = svgText(pictureOf({ document: changeJourney(document, { name: typed }), emails }));
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; ');
    expect(text).not.toContain('<script');
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  });
});

test('a text is cut between letters, never wider than its room, and whole where it fits', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 20, max: 400 }),
      (text, room) => {
        const fitted = fitText(text, 12, room);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(room);
        if (fitted !== text) {
          expect(textWidth(text, 12)).toBeGreaterThan(room);
          expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
        }
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});
