// GrapesJS with nothing of Wend in it and as little of its own as it can do without: no panels, no storage, eight texts.
// Like the app it fetches its code when it is opened.

async function open(container: HTMLElement): Promise<void> {
  const [{ default: grapesjs }] = await Promise.all([
    import('grapesjs'),
    import('grapesjs/dist/css/grapes.min.css'),
  ]);
  grapesjs.init({
    container,
    height: '100%',
    customUI: true,
    panels: { defaults: [] },
    storageManager: false,
    telemetry: false,
    cssIcons: '',
    components: Array.from({ length: 8 }, (_, index) => `<p class="text">Text ${index}</p>`).join(''),
  });
}

const root = document.getElementById('root');
const button = document.querySelector('button');
if (root) button?.addEventListener('click', () => void open(root), { once: true });
