import type { Editor } from 'grapesjs';
import type { Rule } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { inksOn, lookOf, type Look } from '../compile/lookOf.ts';
import { mergeName } from '../mergePaths.ts';
import type { Scribe } from './createScribe.ts';
import { drawBlock, type Brush } from './drawBlock.ts';
import type { EmailCanvasProps } from './EmailCanvasProps.ts';
import { emailComponents, type Painter } from './emailTypes.ts';
import { partOf } from './fromComponents.ts';

/** Draws the parts of an email in its brand's look. */
export function createPainter(
  props: () => EmailCanvasProps,
  scribe: Pick<Scribe, 'paint'>,
): Painter & {
  /** What the whole page has: its language and colours. */
  page: (document: Document) => void;
  /** Draws what is no longer as it would be drawn: banners, and all where brand, language or names are others. */
  refresh: (editor: Editor) => void;
} {
  let drawn = keyOf(props());
  let look: Look = lookOf(props().brand);
  const banner = (element: HTMLElement, showIf: Rule | undefined) => {
    const words = showIf && t('Shown if {rule}', { rule: props().describe(showIf) });
    if (words === undefined) delete element.dataset['shown'];
    else if (element.dataset['shown'] !== words) element.dataset['shown'] = words;
  };
  const brushFor = (element: HTMLElement): Brush => ({
    document: element.ownerDocument,
    look,
    brand: props().brand,
    lang: props().document.lang,
    nameOf: (path) => mergeName(path, props().paths),
  });
  const painter: Painter = {
    section: (element, { bg, showIf }) => {
      element.style.backgroundColor = bg ?? '';
      for (const [name, ink] of Object.entries(inksOn(bg ?? look.paper, look)))
        element.style.setProperty(`--${name}`, ink);
      banner(element, showIf);
    },
    column: (element, { width }) => {
      element.style.flex = width === undefined ? '' : `0 0 ${width}%`;
      element.dataset['empty'] = t('Drag a block here');
    },
    block: (element, block, component) => {
      element.dataset['type'] = block.type;
      banner(element, block.showIf);
      if (!scribe.paint(component, block)) element.replaceChildren(...drawBlock(block, brushFor(element)));
    },
  };
  const page = ({ documentElement }: Document) => {
    const { document } = props();
    documentElement.lang = document.lang;
    documentElement.dir = document.dir;
    const { page: ground, paper, font } = look;
    for (const [name, value] of Object.entries({ page: ground, paper, font }))
      documentElement.style.setProperty(`--${name}`, value);
  };
  return {
    ...painter,
    page,
    refresh: (editor) => {
      const key = keyOf(props());
      const same = key.every((part, index) => part === drawn[index]);
      if (!same) {
        drawn = key;
        look = lookOf(props().brand);
        const frame = editor.Canvas.getDocument();
        if (frame) page(frame);
      }
      for (const component of emailComponents(editor)) {
        const part = partOf(component);
        const element = component.getEl();
        if (!same) component.trigger('paint');
        else if (element && 'showIf' in part) banner(element, part.showIf);
      }
    },
  };
}

/** What all drawings depend on. */
const keyOf = ({ brand, document, paths }: EmailCanvasProps) => [brand, document.lang, document.dir, paths];
