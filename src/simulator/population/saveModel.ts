import type { Model } from '../../core/index.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** Downloads a behaviour as the file that the command line takes. */
export const saveModel = (name: string, model: Model): void =>
  saveFile(name, `${JSON.stringify(model, null, 2)}\n`, 'application/json');
