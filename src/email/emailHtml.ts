import type { EmailDocument, EmailInline } from '../core/index.ts';
import type { Destination, EmailPlan } from './emailPlan.ts';
import { attributes, htmlAttribute, htmlText } from './html.ts';
import { mergeLiquid, shownIf, systemLinks } from './liquid.ts';
import { textWithTags } from './textWithTags.ts';

// An email carries its own colours: it looks the same in every inbox, whatever theme the app has.
const page = '#f4f4f2';
const paper = '#ffffff';
const inks = {
  dark: { text: '#1e1e1e', quiet: '#55524d', link: '#1a5fb4' },
  light: { text: '#ffffff', quiet: '#ffffff', link: '#ffffff' },
};
const font = 'font-family:Arial,Helvetica,sans-serif';
// Else a picture that is wider than the screen would widen its cell, `max-width` or not.
const fixed = 'table-layout:fixed;width:100%';

type Block = EmailPlan['sections'][number]['blocks'][number];
type Ink = (typeof inks)['dark'];

/** The email as an HTML page in Liquid. Whoever sends it escapes every output, as `renderMail` does. */
export function emailHtml(document: EmailDocument, plan: EmailPlan, address: string): string {
  const subject = textWithTags(document.subject, htmlAttribute);
  const preheader = textWithTags(document.preheader, htmlAttribute);
  const language = attributes({ lang: htmlAttribute(document.lang), dir: document.dir });
  const rows = plan.sections.map(({ section, show, blocks }) => {
    const ink = inkOn(section.bg ?? paper);
    const content = blocks.map((block) => shownIf(block.show, blockRow(block, ink, address))).join('\n');
    return shownIf(show, sectionRow(section.bg ?? paper, content));
  });
  if (!hasSureFooter(plan)) rows.push(sectionRow(paper, footerRow(address, inks.dark)));
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light only">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background-color:${page}">
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<div role="article"${language} style="background-color:${page};padding:16px 8px">
<!--[if mso]><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${fixed};max-width:600px;margin:0 auto;${font}">
${rows.join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
}

/** Whether a footer is there for everybody: one that hangs on a condition could be missing for somebody. */
export const hasSureFooter = ({ sections }: EmailPlan): boolean =>
  sections.some(
    ({ show, blocks }) =>
      show === undefined && blocks.some((part) => part.show === undefined && part.block.type === 'footer'),
  );

const sectionRow = (colour: string, content: string) =>
  `<tr><td bgcolor="${colour}" style="background-color:${colour};padding:16px 24px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${fixed}">
${content}
</table></td></tr>`;
const row = (content: string, align?: string) =>
  `<tr><td${attributes({ align })} style="padding:8px 0">${content}</td></tr>`;

function blockRow(planned: Block, ink: Ink, address: string): string {
  const { block, destinations } = planned;
  const [to] = destinations;
  switch (block.type) {
    case 'text': {
      const [size, line] = { h1: [28, 36], h2: [22, 30], p: [16, 24] }[block.level];
      const style = `margin:0;font-size:${size}px;line-height:${line}px;color:${ink.text};overflow-wrap:anywhere`;
      const content = block.inline.map((part, index) => inlineHtml(part, destinations[index], ink)).join('');
      return row(`<${block.level} style="${style}">${content}</${block.level}>`);
    }
    case 'button': {
      const style = `display:inline-block;padding:14px 28px;font-size:16px;line-height:20px;font-weight:bold;color:${block.fg};text-decoration:none;border-radius:6px`;
      const label =
        linked(to, style, htmlText(block.label)) ?? `<span style="${style}">${htmlText(block.label)}</span>`;
      const cell = `<td bgcolor="${block.bg}" style="background-color:${block.bg};border-radius:6px">${label}</td>`;
      return row(
        `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${cell}</tr></table>`,
      );
    }
    case 'image': {
      if (!/^https:/i.test(block.src)) return '';
      const image = `<img${attributes({
        src: htmlAttribute(block.src),
        alt: block.decorative ? '' : htmlAttribute(block.alt),
        width: block.width,
        height: block.height,
        style: 'display:block;max-width:100%;height:auto;border:0',
      })}>`;
      return row(linked(to, 'text-decoration:none', image) ?? image);
    }
    case 'divider':
      return row('<hr style="border:0;border-top:1px solid #c9c6c0;margin:8px 0">');
    case 'footer':
      return footerRow(block.address.trim() === '' ? address : block.address, ink);
  }
}

function footerRow(address: string, ink: Ink): string {
  const style = `display:inline-block;padding:11px 8px;color:${ink.link}`;
  const link = (to: 'preferences' | 'unsubscribe', words: string) =>
    `<a href="${systemLinks[to]}" style="${style}">${words}</a>`;
  const lines = address.trim() === '' ? '' : `${htmlText(address.trim())}<br>`;
  const content = `${lines}${link('preferences', 'Email preferences')} ${link('unsubscribe', 'Unsubscribe')}`;
  return row(`<div style="font-size:14px;line-height:22px;color:${ink.quiet}">${content}</div>`, 'center');
}

function inlineHtml(part: EmailInline, to: Destination | undefined, ink: Ink): string {
  if (part.t === 'br') return '<br>';
  if (part.t === 'merge') {
    const tag = mergeLiquid(part.path, part.fallback, htmlText);
    return part.b ? `<strong>${tag}</strong>` : tag;
  }
  let html = htmlText(part.v);
  if (part.b) html = `<strong>${html}</strong>`;
  if (part.i) html = `<em>${html}</em>`;
  if (part.u) html = `<u>${html}</u>`;
  return linked(to, `color:${ink.link}`, html) ?? html;
}

/** `content` as a link; undefined where there is nowhere to go. */
function linked(to: Destination | undefined, style: string, content: string): string | undefined {
  switch (to?.kind) {
    case undefined:
      return undefined;
    case 'address':
      return `<a href="${htmlAttribute(to.url)}" style="${style}">${content}</a>`;
    case 'system':
      return `<a href="${systemLinks[to.name]}" style="${style}">${content}</a>`;
    case 'data':
      // Data could hold `javascript:`, and a mail is also shown as a web page.
      return `{% assign start = ${to.path} | slice: 0, 8 %}<a{% if start == 'https://' %} href="{{ ${to.path} }}"{% endif %} style="${style}">${content}</a>`;
  }
}

/** Dark or light ink, whichever reads better on a ground (WCAG relative luminance). */
function inkOn(ground: string): Ink {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(ground.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2 ? inks.dark : inks.light;
}
