import { t } from '../../texts/t.ts';
import { end, netOf } from '../analyse/net.ts';
import { flowOfJourney, type FlowNode } from '../analyse/flow.ts';
import type { Journey } from '../document/Journey.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import type { Family } from '../kinds/Kind.ts';
import { own } from '../values/json.ts';
import { Guide } from './Guide.ts';

/** Brackets that give a node its shape. */
const shapes: Record<Family, readonly [string, string]> = {
  trigger: ['([', '])'],
  email: ['[', ']'],
  timing: ['{{', '}}'],
  logic: ['{', '}'],
  data: ['[/', '/]'],
  ending: ['(', ')'],
};

/**
 * A flowchart of a journey for Mermaid, of several as one with a frame around each. Only what a trigger leads to; ids
 * follow from step ids alone, so an edit changes only its own lines.
 */
export function toMermaid(journey: Journey, ...more: readonly Journey[]): string {
  const lines =
    more.length === 0
      ? chart(journey, '')
      : [journey, ...more].flatMap((each, index) => [
          `subgraph j${index + 1} ["${mermaidText(each.name)}"]`,
          ...chart(each, `j${index + 1}_`),
          'end',
        ]);
  return `${['flowchart TD', ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

function chart(journey: Journey, prefix: string): string[] {
  const guide = new Guide(journey);
  const { nodes, ways } = netOf(flowOfJourney(journey));
  const name = (at: number) =>
    at === end ? `${prefix}completed` : `${prefix}${mermaidId(nodes[at]?.id ?? '')}`;
  const edges = nodes.flatMap(({ kind, settings }, at) => {
    const labels = new Map(
      nodeKind(kind)
        .outlets(settings)
        .map(({ id, label }) => [id, label]),
    );
    const out = ways[at] ?? [];
    return out.map(({ outlet, to }) => {
      const label = out.length > 1 ? `|"${mermaidText(labels.get(outlet) ?? '') || outlet}"|` : '';
      return `${name(at)} -->${label} ${name(to)}`;
    });
  });
  const completes = ways.some((out) => out.some(({ to }) => to === end));
  return [
    ...nodes.map((node, at) => `${name(at)}${shaped(node, guide)}`),
    ...(completes ? [`${prefix}completed(["${mermaidText(t('Completed'))}"])`] : []),
    ...edges,
  ];
}

function shaped(node: FlowNode, guide: Guide): string {
  const { title, family } = nodeKind(node.kind);
  const [open, close] = shapes[family];
  const parts = [own(guide.journey.steps, node.id)?.name ?? '', guide.summary(node)].filter(
    (part) => part !== '',
  );
  // The title goes first, so that no label is empty or begins with a mark that means something.
  const label = [title, ...parts].map(mermaidText).join('<br/>');
  return `${open}"${label}"${close}`;
}

/** A step id as a Mermaid id: no word of Mermaid's own (`end`, `style`), and no hyphens, which it reads as lines. */
const mermaidId = (id: string): string =>
  `s_${id.replaceAll(/[_-]/g, (mark) => (mark === '_' ? '__' : '_d'))}`;

/** Outside text for a quoted Mermaid label: every mark that could mean something as a number, so that none ends the label. */
const mermaidText = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()
    .replaceAll(/["#-&*+:-@[-`{-~]/g, (mark) => `#${mark.charCodeAt(0)};`);
