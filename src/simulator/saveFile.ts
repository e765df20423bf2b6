/** Hands a text to the browser as a download. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A piece of a file name made of an id that may hold anything. */
export const fileNamePart = (id: string): string =>
  id.replaceAll(/[^A-Za-z0-9._@-]+/g, '_').replace(/^\.+/, '') || '_';
