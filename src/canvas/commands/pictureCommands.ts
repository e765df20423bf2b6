import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { t } from '../../texts/t.ts';
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
  const picture = (on?: 'paper'): Promise<Shape> =>
    withLetters(pictureOf(draftOf(desk), namesOfOthers(desk.session.store.getState()), on));
  const name = () => draftOf(desk).document.name.trim() || t('Unnamed journey');
  const file = (ending: string) => `${fileNamePart(name())}.${ending}`;
  const orSay = (work: Promise<unknown>) =>
    void work.catch((error: unknown) =>
      toast({
        text: t('No picture: {reason}', { reason: error instanceof Error ? error.message : String(error) }),
        tone: 'bad',
      }),
    );
  return [
    {
      ...shared,
      id: 'journey.picture-svg',
      label: t('Download as a picture (SVG)'),
      icon: 'download',
      keywords: [t('image'), t('export'), t('vector'), t('drawing')],
      run: () => orSay(picture().then((drawn) => saveFile(file('svg'), svgText(drawn), 'image/svg+xml'))),
    },
    {
      ...shared,
      id: 'journey.picture-png',
      label: t('Download as a picture (PNG)'),
      icon: 'download',
      keywords: [t('image'), t('export'), t('bitmap'), t('drawing')],
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
      label: t('Print…'),
      keywords: [t('paper'), 'pdf'],
      run: () => orSay(picture('paper').then((drawn) => printPicture(drawn, name()))),
    },
  ];
}
