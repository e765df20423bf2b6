const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
  '}': '&#125;',
  '\r': '&#13;',
  // No mail may hold it, and no page shows it.
  '\0': '',
};
const escape = (text: string) =>
  text.replaceAll(/[&<>"'{}\r\0]/g, (character) => entities[character] ?? character);

/** Typed text in the content of an element. Every brace becomes an entity, so that no Liquid can come of it, whatever follows. */
export const htmlText = (text: string): string => escape(text).replaceAll('\n', '<br>');

/** Typed text in a quoted attribute, or in a title, where no element can stand. */
export const htmlAttribute = (text: string): string => escape(text).replaceAll('\n', '&#10;');

/** Attributes in the order given; those without a value are left out. Values are markup already. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
