import letters from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Shape } from './Shape.ts';

/**
 * The picture with the app's letters in it, so that it looks the same where they are not installed. Where they cannot be had,
 * the picture as it is: any other letters will do.
 */
export async function withLetters(picture: Shape): Promise<Shape> {
  const data = await fetched().catch(() => undefined);
  if (data === undefined) return picture;
  const face = `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${data}) format('woff2')}`;
  return { ...picture, holds: [{ tag: 'style', has: {}, holds: [face] }, ...(picture.holds ?? [])] };
}

async function fetched(): Promise<string> {
  const response = await fetch(letters);
  if (!response.ok) throw new Error(`letters: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}
