import { namesOfOthers } from '../../session/namesOfOthers.ts';
import type { Command } from '../../ui/Command.ts';
import { fileNamePart, saveFile } from '../../ui/saveFile.ts';
import { toast } from '../../ui/toasts.ts';
import type { Desk } from '../desk.ts';
import { pictureOf } from '../picture/pictureOf.ts';
import { pngOf } from '../picture/pngOf.ts';
import { printPicture } from '../picture/printPicture.ts';
import { svgText, type Shape } from '../picture/Shape.ts';
import { withLetters } from '../picture/withLetters.ts';
import { draftOf } from '../steps.ts';
import { noSteps, unless } from './reasons.ts';

/** The journey as a picture, for a document, a wall or a colleague. */
export function pictureCommands(desk: Desk): Command[] {
  const shared = { group: 'Journey', scope: 'window', unavailable: unless(desk, noSteps) } as const;
  const picture = (): Promise<Shape> =>
    withLetters(pictureOf(draftOf(desk), namesOfOthers(desk.session.store.getState())));
  const name = () => draftOf(desk).document.name.trim() || 'Unnamed journey';
  const file = (ending: string) => `${fileNamePart(name())}.${ending}`;
  const orSay = (work: Promise<unknown>) =>
    void work.catch((error: unknown) =>
      toast({ text: `No picture: ${error instanceof Error ? error.message : String(error)}`, tone: 'bad' }),
    );
  return [
    {
      ...shared,
      id: 'journey.picture-svg',
      label: 'Download as a picture (SVG)',
      icon: 'download',
      keywords: ['image', 'export', 'vector', 'drawing'],
      run: () => orSay(picture().then((drawn) => saveFile(file('svg'), svgText(drawn), 'image/svg+xml'))),
    },
    {
      ...shared,
      id: 'journey.picture-png',
      label: 'Download as a picture (PNG)',
      icon: 'download',
      keywords: ['image', 'export', 'bitmap', 'drawing'],
      run: () =>
        orSay(
          picture()
            .then(pngOf)
            .then((blob) => saveFile(file('png'), blob)),
        ),
    },
    {
      ...shared,
      id: 'journey.print',
      label: 'Print…',
      keywords: ['paper', 'pdf'],
      run: () => orSay(picture().then((drawn) => printPicture(drawn, name()))),
    },
  ];
}
