import { inksOn } from '../compile/lookOf.ts';
import { attributes, htmlAttribute, htmlText } from '../compile/html.ts';
import type { PreferencePage } from './preferencePage.ts';

/**
 * A subscriber's preference page as a whole HTML page that needs no scripts: what a backend can take as its start. What was
 * typed, and what data hold, is text wherever it stands. The form posts to the page's own address: `topic` once for each
 * topic that is on, `frequency` as `max/per` or empty, and `do` with the button that was pressed.
 */
export function preferencesHtml(page: PreferencePage): string {
  const { lang, brand, words, title, intro, address } = page;
  const lead = [
    address === ''
      ? ''
      : `<p class="quiet">${htmlText(words.for).replace(htmlText('{address}'), () => htmlText(address))}</p>`,
    intro === '' ? '' : `<p>${htmlText(intro)}</p>`,
  ];
  return `<!doctype html>
<html${attributes({ lang: htmlAttribute(lang) || 'en' })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${htmlAttribute(brand.name.trim() === '' ? title : `${title} · ${brand.name.trim()}`)}</title>
<style>
${styleOf(page)}
</style>
</head>
<body>
<main>
${lines([brandHtml(page), `<h1>${htmlText(title)}</h1>`, ...lead])}
<form method="post">
${lines([...choicesHtml(page), ...stopHtml(page)])}
<button name="do" value="save" class="main">${htmlText(words.save)}</button>
${lines(dataHtml(page))}
</form>
</main>
${brand.address.trim() === '' ? '' : `<footer><p>${htmlText(brand.address.trim())}</p></footer>`}
</body>
</html>
`;
}

const lines = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');

function brandHtml({ look: { logo }, brand }: PreferencePage): string {
  const name = brand.name.trim();
  if (logo && logo.src !== '')
    return `<p class="brand"><img${attributes({
      src: htmlAttribute(logo.src),
      alt: htmlAttribute(logo.alt || name),
      width: logo.width,
    })}></p>`;
  return name === '' ? '' : `<p class="brand">${htmlText(name)}</p>`;
}

function choicesHtml({ topics, frequencies, words }: PreferencePage): string[] {
  const rows = topics.map(({ id, topic, isOn, from }, index) => {
    const always = from === 'always';
    const about = [topic.description.trim(), always ? words.always : ''].filter((line) => line !== '');
    const field = attributes({
      type: 'checkbox',
      name: always ? undefined : 'topic',
      value: htmlAttribute(id),
      id: `topic-${index}`,
      'aria-describedby': about.length > 0 ? `about-${index}` : undefined,
    });
    const state = `${isOn ? ' checked' : ''}${always ? ' disabled' : ''}`;
    const hint =
      about.length > 0
        ? `<span class="hint" id="about-${index}">${about.map(htmlText).join('<br>')}</span>`
        : '';
    return `<p class="choice"><input${field}${state}> <label for="topic-${index}">${htmlText(topic.name.trim() || id)}</label>${hint}</p>`;
  });
  const often = frequencies.map(({ label, limit, isChosen }, index) => {
    const field = attributes({
      type: 'radio',
      name: 'frequency',
      value: limit ? htmlAttribute(`${limit.max}/${limit.per}`) : '',
      id: `often-${index}`,
    });
    return `<p class="choice"><input${field}${isChosen ? ' checked' : ''}> <label for="often-${index}">${htmlText(label)}</label></p>`;
  });
  return [group(words.topics, rows), group(words.often, often)];
}

const group = (legend: string, rows: readonly string[]) =>
  rows.length === 0 ? '' : `<fieldset>\n<legend>${htmlText(legend)}</legend>\n${lines(rows)}\n</fieldset>`;

const stopHtml = ({ stopped, words }: PreferencePage): string[] => [
  `<h2>${htmlText(words.stop)}</h2>`,
  stopped === 'by-hand'
    ? `<p>${htmlText(words.stopped)}</p>`
    : `<p class="choice"><input type="checkbox" name="stop" value="everything" id="stop" aria-describedby="about-stop"${stopped === 'chosen' ? ' checked' : ''}> <label for="stop">${htmlText(words.stopLabel)}</label><span class="hint" id="about-stop">${htmlText(words.stopHint)}</span></p>`,
];

function dataHtml({ words, data, deeds, uses, contact }: PreferencePage): string[] {
  const rows = [...data, ...(deeds.length > 0 ? [{ label: words.deeds, value: deeds.join(', ') }] : [])].map(
    ({ label, value }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(value)}</dd>`,
  );
  return [
    `<h2>${htmlText(words.data)}</h2>`,
    rows.length === 0 ? `<p>${htmlText(words.none)}</p>` : `<dl>\n${lines(rows)}\n</dl>`,
    uses === '' ? '' : `<h3>${htmlText(words.uses)}</h3>\n<p>${htmlText(uses)}</p>`,
    contact === '' ? '' : `<p>${htmlText(words.contact)}: ${htmlText(contact)}</p>`,
    `<p class="hint" id="about-delete">${htmlText(words.deleteHint)}</p>`,
    `<button name="do" value="delete" aria-describedby="about-delete">${htmlText(words.delete)}</button>`,
  ];
}

/** Colours and fonts come from closed lists: nothing typed reaches the style. */
function styleOf({ look }: PreferencePage): string {
  const { paper, page, accent, onAccent, font } = look;
  const { text, quiet, link } = inksOn(paper, look);
  return `body { margin: 0; padding: 24px 16px; background: ${page}; color: ${text}; font: 16px/1.5 ${font}; }
main { max-width: 560px; margin: 0 auto; padding: 24px; border-radius: 8px; background: ${paper}; overflow-wrap: anywhere; }
footer { max-width: 560px; margin: 16px auto 0; color: ${inksOn(page, look).quiet}; font-size: 14px; text-align: center; }
h1 { font-size: 26px; line-height: 1.25; } h2 { margin-top: 32px; font-size: 20px; } h3 { font-size: 16px; }
.brand { font-size: 20px; font-weight: bold; } .brand img { max-width: 100%; height: auto; }
fieldset { margin: 24px 0; padding: 0; border: 0; } legend { padding: 0; font-size: 20px; font-weight: bold; }
.choice { position: relative; margin: 8px 0; padding: 10px 0 10px 40px; }
.choice input { position: absolute; left: 4px; top: 10px; width: 24px; height: 24px; margin: 0; accent-color: ${accent}; }
.hint { display: block; } .hint, .quiet { color: ${quiet}; font-size: 14px; }
dt { color: ${quiet}; font-size: 14px; } dd { margin: 0 0 8px; }
button { min-height: 44px; padding: 10px 24px; border: 2px solid ${link}; border-radius: 6px; background: ${paper}; color: ${link}; font: inherit; font-weight: bold; cursor: pointer; }
button.main { border-color: ${accent}; background: ${accent}; color: ${onAccent}; }
:focus-visible { outline: 3px solid ${link}; outline-offset: 2px; }`;
}
