/**
 * What the page of the canvas looks like: measures are those that MJML is told, colours are those of the brand, put on the
 * page as custom properties. It knows nothing of the app's theme: an email has its own colours.
 */
export const canvasCss = `
html { color-scheme: light; }
body { margin: 0; background: var(--page); font: 16px/24px var(--font); overflow-wrap: anywhere; }
*, *::before, *::after { box-sizing: border-box; }
body { user-select: none; outline: none; }
body:focus-visible::after { content: ''; position: fixed; inset: 0; z-index: 1; border: 2px solid #0a6659; pointer-events: none; }
p, h1, h2, h3, ul, ol { margin: 0; }
h1 { font-size: 28px; line-height: 36px; }
h2 { font-size: 22px; line-height: 30px; }
h3 { font-size: 18px; line-height: 26px; }
ul, ol { padding-inline-start: 24px; }
li:not(:last-child) { margin-bottom: 8px; }
img { display: inline-block; max-width: 100%; height: auto; vertical-align: top; }
a { color: var(--link); text-decoration: underline; }
hr { margin: 0; border: 0; border-top: 1px solid #c9c6c0; }
[data-gjs-type=wrapper] { padding: 16px 40px 120px; }
[data-gjs-type=email-section] {
  position: relative; display: flex; flex-wrap: wrap; width: 100%; max-width: 600px; margin: 0 auto; padding: 8px 0;
  color: var(--text); background: var(--paper);
}
[data-gjs-type=email-section]:first-child { padding-top: 24px; }
[data-gjs-type=email-section]:last-child { padding-bottom: 24px; }
[data-gjs-type=email-column] { flex: 1 1 0; min-width: 0; min-height: 40px; }
[data-gjs-type=email-block] { position: relative; padding: 8px 24px; white-space: pre-line; cursor: default; }
[data-type=divider], [data-type=button] { padding: 16px 24px; }
[data-type=header] { padding-bottom: 16px; }
[data-type=spacer] { padding: 0; }
.text { cursor: text; }
.text[contenteditable] { outline: none; white-space: pre-wrap; user-select: text; }
.text[data-blank]:not([contenteditable])::before { content: attr(data-blank); float: inline-start; font-style: italic; color: var(--quiet); }
.button {
  display: inline-block; padding: 14px 28px; border-radius: 6px; font-weight: bold; line-height: 20px; text-align: center;
}
.button.empty { opacity: .7; font-style: italic; }
.tap { display: inline-block; padding: 11px 8px; }
.small { font-size: 14px; line-height: 22px; color: var(--quiet); }
a.small { color: var(--link); }
.brand { font-size: 20px; line-height: 28px; }
.line { margin: 8px 0; }
.code {
  display: inline-block; padding: 12px 24px; border: 2px dashed var(--quiet); border-radius: 6px;
  font: bold 20px/28px 'Courier New', monospace; letter-spacing: 2px;
}
.code .chip { letter-spacing: 0; font: 14px/22px var(--font); }
.product { display: flex; gap: 16px; padding: 8px 0; }
.product a { font-weight: bold; }
.amount { flex: none; max-width: 96px; margin-inline-start: auto; text-align: end; }
.thumb { flex: none; width: 72px; height: 72px; border-radius: 4px; background: #dedbd5; }
.chip {
  padding: 1px 6px; border-radius: 4px; color: #173b6c; background: #dbe7f8; font-weight: inherit;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
.chip small { color: #45597a; font-size: .8em; }
.note {
  display: inline-block; font: 13px/20px system-ui, sans-serif; color: #575046; background: #f5f2eb; border-radius: 4px;
  padding: 2px 8px;
}
.below { margin-top: 4px; }
.note.box { display: grid; place-items: center; width: 100%; min-height: 96px; border: 1px dashed #857c6f; }
[data-shown]::before {
  content: attr(data-shown); display: block; flex: 1 0 100%; margin: 0 0 8px; padding: 3px 10px; border-radius: 4px;
  font: 13px/18px system-ui, sans-serif; color: #6b3a00; background: #fbecd6;
}
[data-gjs-type=email-section][data-shown]::before { flex: 0 0 calc(100% - 48px); margin: 0 24px 4px; }
[data-gjs-type=email-column]:empty::after {
  content: attr(data-empty); display: grid; place-items: center; min-height: 72px; margin: 8px 24px; padding: 8px;
  border: 1px dashed #857c6f; border-radius: 6px; background: #f5f2eb; color: #575046; text-align: center;
  font: 13px/20px system-ui, sans-serif;
}
[data-gjs-type=email-section]::after {
  content: ''; position: absolute; top: 0; inset-inline-start: -30px; width: 24px; height: 40px; border-radius: 4px; cursor: grab;
  opacity: 0; background: radial-gradient(circle, #575046 1.5px, transparent 2px) center / 6px 7px content-box, #fcfaf6;
  padding: 9px 6px; box-shadow: 0 0 0 1px #857c6f;
}
[data-gjs-type=email-section]:hover::after, [data-gjs-type=email-section].gjs-selected::after { opacity: 1; }
body [data-gjs-type].gjs-selected { outline: 2px solid #0a6659 !important; outline-offset: -2px; box-shadow: 0 0 0 1px #ffffff; }
body [data-gjs-type].gjs-selected-parent { outline: 1px dashed #0a6659 !important; outline-offset: -1px; }
@media (max-width: 480px) {
  [data-gjs-type=wrapper] { padding: 0 0 120px; }
  [data-gjs-type=email-column] { flex: 1 0 100% !important; }
  [data-gjs-type=email-section]::after { inset-inline-start: 0; }
}
@media (prefers-reduced-motion: no-preference) { [data-gjs-type=email-section]::after { transition: opacity 120ms; } }
`;
