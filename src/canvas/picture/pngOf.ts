import { t } from '../../texts/t.ts';
import type { Shape } from './Shape.ts';
import { svgText } from './Shape.ts';

/** What browsers bear: a longer side, and more area, they refuse or leave blank. In px. */
const longest = 16_000;
const largest = 120_000_000;

/** A picture in dots, twice as many as px where that is not too large. Rejects where the browser cannot draw it. */
export async function pngOf(picture: Shape): Promise<Blob> {
  const [width, height] = [Number(picture.has['width']), Number(picture.has['height'])];
  const scale = Math.min(2, longest / Math.max(width, height), Math.sqrt(largest / (width * height)));
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error(t('this browser draws no pictures'));
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error(t('the picture is too large')))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
