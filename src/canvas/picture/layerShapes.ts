import { noteBlocks, sectionsOf, type Draft, type JourneyNote, type NoteColour, type NoteInline } from '../../core/index.ts'; // oxfmt-ignore
import { t } from '../../texts/t.ts';
import { sectionBox } from '../layers.ts';
import { colours, papers } from './pictureColours.ts';
import type { Shape } from './Shape.ts';
import { fitText, textWidth } from './textWidth.ts';

/** What lies behind the steps: sections, then notes. */
export const layerShapes = (draft: Draft): Shape[] => [
  ...sectionsOf(draft.document).flatMap((section) => {
    const box = sectionBox(section, draft);
    return box ? [area(box, section.name, section.colour)] : [];
  }),
  ...(draft.document.notes ?? []).map(paper),
];

function area(
  box: { x: number; y: number; width: number; height: number },
  name: string,
  colour: NoteColour = 'grey',
): Shape {
  const ink = papers[colour].ink;
  return {
    tag: 'g',
    has: {},
    holds: [
      { tag: 'rect', has: { ...box, rx: 12, fill: ink, 'fill-opacity': 0.07, stroke: ink, 'stroke-opacity': 0.34 } },
      {
        tag: 'text',
        has: { x: box.x + 17, y: box.y + 21, 'font-size': 14, 'font-weight': 620, fill: colours.ink },
        holds: [fitText(name.trim() || t('Section'), 14, box.width - 34)],
      },
    ],
  }; // oxfmt-ignore
}

const size = 13;
const leading = 18;

function paper({ text, position: { x, y }, size: { width, height }, colour }: JourneyNote): Shape {
  const { paper: fill, ink } = papers[colour];
  const room = Math.max(1, Math.floor((height - 16) / leading));
  const lines = noteLines(text, width - 24);
  return {
    tag: 'g',
    has: {},
    holds: [
      { tag: 'rect', has: { x, y, width, height, rx: 6, fill, stroke: ink, 'stroke-opacity': 0.36 } },
      ...lines.slice(0, room).map((line, index): Shape => ({
        tag: 'text',
        has: {
          x: x + 12,
          y: y + 23 + index * leading,
          'font-size': size,
          'font-weight': line.strong ? 620 : 430,
          fill: colours.ink,
        },
        holds: [index === room - 1 && lines.length > room ? `${line.text.trimEnd()}…` : line.text],
      })),
    ],
  };
}

interface NoteLine {
  text: string;
  strong: boolean;
}

/** A note's text in lines that fit. */
function noteLines(text: string, width: number): NoteLine[] {
  const lines: NoteLine[] = [];
  const add = (inlines: readonly NoteInline[], lead: string, strong = false) => {
    let line = lead;
    for (const word of wordsIn(inlines).split(/\s+/)) {
      const longer = line === lead ? `${line}${word}` : `${line} ${word}`;
      if (line === lead || textWidth(longer, size) <= width) line = longer;
      else {
        lines.push({ text: fitText(line, size, width), strong });
        line = word;
      }
    }
    lines.push({ text: fitText(line, size, width), strong });
  };
  for (const block of noteBlocks(text)) {
    if (block.type === 'heading') add(block.inlines, '', true);
    else if (block.type === 'paragraph') for (const inlines of block.lines) add(inlines, '');
    else block.items.forEach((inlines, index) => add(inlines, block.ordered ? `${index + 1}. ` : '• '));
  }
  return lines;
}

const wordsIn = (inlines: readonly NoteInline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : wordsIn(inline.inlines))).join('');
