/** A file as text, and the encoding it was taken for where that was a guess. */
export interface FileText {
  text: string;
  guessed: 'Windows-1252' | undefined;
}

/**
 * Reads a file as table programs save it: UTF-8, UTF-16 with its mark, else the encoding of Windows. Undefined for what is no
 * text, as a workbook is.
 */
export async function fileText(file: Blob): Promise<FileText | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decoded('utf-16le', bytes), guessed: undefined };
  if (first === 0xfe && second === 0xff) return { text: decoded('utf-16be', bytes), guessed: undefined };
  if (bytes.includes(0)) return undefined;
  try {
    return { text: decoded('utf-8', bytes), guessed: undefined };
  } catch {
    return { text: decoded('windows-1252', bytes), guessed: 'Windows-1252' };
  }
}

const decoded = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
