const whole = new Set(['event', 'timestamp']);

/** A path into the trigger's event as a person writes it: `properties.cart_id` is “cart_id”, `timestamp` is itself. */
export function pathText(path: string): string {
  const name = path.startsWith('properties.') ? path.slice('properties.'.length) : path;
  if (name === '') return path;
  // A property that has the name of a whole path is written out.
  return name !== path && (whole.has(name) || name.startsWith('properties.')) ? path : name;
}

/** The path that a text means; empty for empty text. */
export function textPath(text: string): string {
  const name = text.trim();
  return name === '' || whole.has(name) || name.startsWith('properties.') ? name : `properties.${name}`;
}
