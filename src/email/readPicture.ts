import { t } from '../texts/t.ts';

/** Bytes of a picture that travels inside its email. */
const most = 256 * 1_024;

/** A picture as a `data:` address, or in words why it is none that an email may carry. */
export type ReadPicture = { ok: true; src: string } | { ok: false; words: string };

/** What the first bytes say. Neither the name of a file nor what it claims to be says anything. */
const kinds: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  // RIFF….WEBP
  { type: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** Reads a picture file to embed it: PNG, JPEG, GIF or WebP up to 256 kB. Never SVG, which may hold scripts. Never rejects. */
export async function readPicture(file: Blob): Promise<ReadPicture> {
  if (file.size === 0) return { ok: false, words: t('This file is empty.') };
  if (file.size > most)
    return {
      ok: false,
      words: t(
        'This picture has {size} kB; embedded ones may have {most} kB. Make it smaller, or put it on your website and write its address.',
        { size: Math.ceil(file.size / 1_024), most: most / 1_024 },
      ),
    };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, words: t('This file cannot be read. Was it moved or deleted?') };
  }
  const kind = kinds.find(({ at, bytes: sign }) => sign.every((byte, index) => bytes[at + index] === byte));
  if (kind) return { ok: true, src: `data:image/${kind.type};base64,${base64(bytes)}` };
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000));
  return {
    ok: false,
    words: /<svg[\s>]/i.test(start)
      ? t('SVG pictures may hold scripts, and no mail program shows them. Save it as PNG.')
      : t('This is no picture that mail programs show. Use PNG, JPEG, GIF or WebP.'),
  };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
