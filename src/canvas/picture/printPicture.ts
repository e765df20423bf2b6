import { svgText, type Shape } from './Shape.ts';
import styles from './printPicture.module.css';

/** Opens the browser's print dialog with nothing on the page but this picture. */
export async function printPicture(picture: Shape, label: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  const image = new Image();
  image.alt = label;
  image.src = address;
  const sheet = document.createElement('div');
  sheet.className = styles.sheet ?? '';
  sheet.append(image);
  try {
    // What is not drawn yet when the dialog opens is printed as an empty page.
    await image.decode();
    document.body.append(sheet);
    print();
  } finally {
    sheet.remove();
    URL.revokeObjectURL(address);
  }
}
