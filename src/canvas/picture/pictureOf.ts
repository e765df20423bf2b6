import { graphOf, nodeKind, type Draft, type JourneyNode } from '../../core/index.ts';
import type { NamesOfOthers } from '../../session/namesOfOthers.ts';
import { spokenLanguage, t } from '../../texts/t.ts';
import { iconPaths } from '../../ui/iconPaths.ts';
import { boxOf, cardOf, type Card } from '../cardOf.ts';
import { edgeId } from '../edgeEnds.ts';
import { edgeCurve, pathOf, pointOn } from '../edgePath.ts';
import { iconOf } from '../families.ts';
import { boxAround } from '../geometry.ts';
import { lanesOf } from '../lanes.ts';
import { layerBoxes } from '../layers.ts';
import { plainText } from '../textParts.ts';
import { endsOf } from '../wayEnds.ts';
import { layerShapes } from './layerShapes.ts';
import { colours } from './pictureColours.ts';
import type { Shape } from './Shape.ts';
import { fitText, textWidth } from './textWidth.ts';

/** Air around the journey, and the room that its name takes above it. */
const margin = 40;
const heading = 56;

/** A journey as a picture, written from the document: the same journey gives the same picture, wherever it is made. In px at zoom 1; `paper` has no colour behind it. */
export function pictureOf(draft: Draft, others?: NamesOfOthers, on: 'screen' | 'paper' = 'screen'): Shape {
  const ground = on === 'paper' ? colours.raised : colours.ground;
  const { document, emails } = draft;
  const around = boxAround([...document.nodes.map((node) => boxOf(node, emails)), ...layerBoxes(draft)]);
  const { x, y, width, height } = around ?? { x: 0, y: 0, width: 320, height: 0 };
  const name = document.name.trim() || t('Unnamed journey');
  // Lines that lead back up bow out beside the cards.
  const left = x - margin - (hasLinesUp(draft) ? 160 : 0);
  const right = x + width + margin + (hasLinesUp(draft) ? 160 : 0);
  const whole = {
    x: left,
    y: y - margin - heading,
    width: Math.max(right - left, textWidth(name, 20) + 2 * margin),
    height: height + 2 * margin + heading,
  };
  return {
    tag: 'svg',
    has: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: whole.width,
      height: whole.height,
      viewBox: `${whole.x} ${whole.y} ${whole.width} ${whole.height}`,
      'font-family': "'Inter Variable', Inter, ui-sans-serif, system-ui, sans-serif",
      role: 'img',
    },
    holds: [
      { tag: 'title', has: {}, holds: [name] },
      { tag: 'rect', has: { ...whole, fill: ground } },
      line(name, { x: whole.x + margin, y: whole.y + margin + 16, size: 20, weight: 620, ink: colours.ink }),
      ...layerShapes(draft),
      ...connections(draft, ground),
      ...document.nodes.map((node) => step(node, cardOf(node, emails, others))),
    ],
  };
}

function hasLinesUp({ document }: Draft): boolean {
  const graph = graphOf(document);
  return document.edges.some(
    ({ from, to }) => (graph.node(to)?.position.y ?? 0) <= (graph.node(from)?.position.y ?? 0),
  );
}

function connections(draft: Draft, ground: string): Shape[] {
  const { document, emails } = draft;
  const lanes = lanesOf(draft);
  const graph = graphOf(document);
  const lines: Shape[] = [];
  const labels: Shape[] = [];
  for (const edge of document.edges) {
    const ends = endsOf(draft, edge);
    const from = graph.node(edge.from);
    if (!ends || !from) continue;
    const lane = lanes.get(edgeId(edge));
    const curve = edgeCurve(ends.from, ends.to, lane);
    const { x, y } = ends.to;
    lines.push(
      { tag: 'path', has: { d: pathOf(curve), fill: 'none', stroke: colours.edge, 'stroke-width': 1.5 } },
      {
        tag: 'path',
        has: { d: `M${x - 4.5} ${y - 7}L${x} ${y - 0.5}L${x + 4.5} ${y - 7}z`, fill: colours.edge },
      },
    );
    const { outlets } = cardOf(from, emails);
    const label = outlets.length > 1 ? outlets.find(({ id }) => id === edge.outlet)?.label : undefined;
    if (label) labels.push(...tagOn(label, pointOn(curve, lane === undefined ? 0.5 : 0.4), ground));
  }
  return [...lines, ...labels];
}

/** The name of a way out, on its line. */
function tagOn(label: string, { x, y }: { x: number; y: number }, ground: string): Shape[] {
  const text = fitText(label, 11, 140);
  const width = textWidth(text, 11) + 12;
  return [
    { tag: 'rect', has: { x: x - width / 2, y: y - 9, width, height: 18, rx: 9, fill: ground } },
    {
      tag: 'text',
      has: {
        x,
        y: y + 4,
        'font-size': 11,
        'font-weight': 540,
        'text-anchor': 'middle',
        fill: colours['ink-2'],
      },
      holds: [text],
    },
  ];
}

function step(node: JourneyNode, card: Card): Shape {
  const { x, y } = node.position;
  const { width, height, outlets } = card;
  const { family } = nodeKind(node.kind);
  const room = width - 54;
  const rows: Shape[] = [];
  let at = y + 34;
  const row = (text: string, look: Omit<Line, 'x' | 'y'>, by = 16) => {
    rows.push(line(fitText(text, look.size, room), { x: x + 43, y: at, ...look }));
    at += by;
  };
  const name = asSentence(plainText(card.name));
  row(name || t('Not set up yet'), { size: 13, weight: name ? 560 : 430, ink: name ? colours.ink : colours['ink-3'] }); // oxfmt-ignore
  if (card.summary !== '')
    row(asSentence(plainText(card.summary)), { size: 12, weight: 430, ink: colours['ink-2'] });
  if (card.mindset !== '')
    row(
      t('“{name}”', { name: card.mindset }),
      { size: 12, weight: 430, ink: colours['ink-3'], italic: true },
      18,
    );
  return {
    tag: 'g',
    has: {},
    holds: [
      { tag: 'rect', has: { x, y, width, height, rx: 8, fill: colours.raised, stroke: colours['line-2'] } },
      {
        tag: 'rect',
        has: { x: x + 8, y: y + 8, width: 28, height: 28, rx: 6, fill: colours[`${family}-soft`] },
      },
      {
        tag: 'path',
        has: {
          d: iconPaths[iconOf(node.kind)],
          transform: `translate(${x + 14} ${y + 14}) scale(0.8)`,
          fill: 'none',
          stroke: colours[family],
          'stroke-width': 1.5,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        },
      },
      line(card.title, { x: x + 43, y: y + 18, size: 11, weight: 540, ink: colours[family] }),
      ...rows,
      ...outlets.map(({ x: out }): Shape => ({
        tag: 'circle',
        has: { cx: x + out, cy: y + height, r: 3, fill: colours.raised, stroke: colours.edge },
      })),
    ],
  };
}

interface Line {
  x: number;
  y: number;
  size: number;
  weight: number;
  ink: string;
  italic?: boolean;
}

const line = (text: string, { x, y, size, weight, ink, italic }: Line): Shape => ({
  tag: 'text',
  has: {
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    fill: ink,
    ...(italic && { 'font-style': 'italic' }),
  },
  holds: [text],
});

/** A rule in words begins small; on a card it is a sentence. */
const asSentence = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(spokenLanguage()) + text.slice(1);
