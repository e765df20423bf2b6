import grapesjs, { type Editor, type EditorConfig } from 'grapesjs';
import { canvasCss } from './canvasCss.ts';
import { emailTypes, type Painter } from './emailTypes.ts';

/** A second line behind the app's own policy: whatever gets into the frame, it loads pictures at most. */
const framePolicy =
  "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const custom = { custom: true } as const;

/** All that GrapesJS would bring along besides drawing, selecting and dragging is off: panels, storage, history, keys, styles. */
const settings = {
  height: '100%',
  customUI: true,
  telemetry: false,
  cssIcons: '',
  noticeOnUnload: false,
  showToolbar: false,
  multipleSelection: false,
  storageManager: false,
  undoManager: false,
  keymaps: { defaults: {} },
  panels: { defaults: [] },
  baseCss: '',
  protectedCss: '',
  canvasCss,
  forceClass: false,
  allowScripts: 0,
  blockManager: custom,
  layerManager: custom,
  traitManager: custom,
  styleManager: custom,
  selectorManager: custom,
  assetManager: custom,
  modal: custom,
  richTextEditor: custom,
  deviceManager: {
    default: 'desktop',
    devices: [
      { id: 'desktop', name: 'desktop', width: '' },
      { id: 'phone', name: 'phone', width: '375px' },
    ],
  },
  canvas: {
    // Only what comes from our own palette may be dropped.
    allowExternalDrop: false,
    frameContent: `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="${framePolicy}"></head><body></body></html>`,
  },
  // No text is ever read as markup: components are made from the document alone.
  parser: { optionsHtml: { preParser: () => '' } },
} satisfies EditorConfig & Record<string, unknown>;

/** GrapesJS with an email's parts and nothing else, in an element or, for tests, in none. */
export function createEditor(container: HTMLElement | undefined, painter: Painter): Editor {
  const editor = grapesjs.init({
    ...settings,
    ...(container ? { container } : { headless: true }),
  });
  emailTypes(editor, painter);
  // What it would look up for panels that are not there would run after the end of an editor that is closed quickly.
  editor.StyleManager.model.stopListening();
  return editor;
}
