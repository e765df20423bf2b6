/** Hands a text to the person as a file in their downloads. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch the address only after the press is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
