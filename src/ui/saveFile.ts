/** Hands a text, or what was made already, to the browser as a file for the person's downloads. */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch the address only after the press is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A piece of a file name made of an id that may hold anything. */
export const fileNamePart = (id: string): string =>
  id.replaceAll(/[^A-Za-z0-9._@-]+/g, '_').replace(/^\.+/, '') || '_';
