import { emailSetting, type EmailFinding } from '../../core/index.ts';
import type { PlannedBody } from './plannedBodies.ts';
import type { RenderedSample } from './RenderedSample.ts';

/** A button that a condition puts beside another one for a reader. Those that everybody sees have been told of the email itself. */
export function manyButtonsFor(
  { variant, sections }: PlannedBody,
  { data }: RenderedSample['reader'],
): EmailFinding[] {
  const all = sections.flatMap((section) =>
    section.columns
      .flatMap(({ blocks }) => blocks)
      .filter(({ block }) => block.type === 'button')
      .map(({ block, show }) => ({
        id: block.id,
        shows: [section.show, show].filter((name) => name !== undefined),
      })),
  );
  const seen = all.filter(({ shows }) => shows.every((name) => data.show[name] === true));
  const conditional = seen.find(({ shows }) => shows.length > 0);
  if (!conditional || seen.length < 2) return [];
  return [
    {
      code: 'second-button-for',
      setting: emailSetting.part(conditional.id, variant),
      words: { count: seen.length },
    },
  ];
}
