/** In place of a package that mjml-browser wants for `mj-html-attributes` alone, and does not bring along. We never write these. */
export function load(): never {
  throw new Error('mj-html-attributes is not supported');
}
