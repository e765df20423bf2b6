import { useState, type ReactNode } from 'react';
import { own, trailCsv, type Scenario } from '../../core/index.ts';
import { renderMail } from '../../email/renderMail.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import type { MenuItem } from '../../ui/menuItem.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { nowhere } from '../../email/nowhere.ts';
import { partsOf } from '../../email/partsOf.ts';
import type { Telling } from '../useStory.ts';
import { Storyboard, type StoryMail } from './Storyboard.tsx';

/**
 * What can be taken away of a run besides its trail: the same as CSV, and a storyboard on paper. `base` begins the names of
 * files; `refused` says why nothing may be taken now. `sheet` has to be in the page, and is empty until something is printed.
 */
export function useTakeOut(
  telling: Telling,
  scenario: Scenario,
  base: string,
  refused: string | undefined,
): { items: readonly MenuItem[]; sheet: ReactNode } {
  const brand = useSessionState(({ shared }) => shared.brand);
  const [mails, setMails] = useState<ReadonlyMap<string, StoryMail>>();
  const { story, names } = telling;
  const { journey, simulation } = story;

  const print = async () => {
    const told = await Promise.all(
      simulation.mails.map(async ({ id, email, variant, data }): Promise<[string, StoryMail] | undefined> => {
        const found = own(journey.emails, email);
        if (!found) return undefined;
        const { subject, preheader } = partsOf(found, variant);
        const filled = await renderMail(
          { subject, preheader, html: '', text: '' },
          { ...data, brand: { ...brand }, links: nowhere },
        );
        return [id, { from: found.from.name, subject: filled.subject, preheader: filled.preheader }];
      }),
    );
    setMails(new Map(told.filter((entry) => entry !== undefined)));
  };

  return {
    items: [
      {
        id: 'csv',
        label: t('Download the trail as a table (CSV)'),
        icon: 'download',
        disabledReason: refused,
        onSelect: () => saveFile(`${base}.trail.csv`, trailCsv(simulation, names), 'text/csv'),
      },
      {
        id: 'storyboard',
        label: t('Print the run as a storyboard…'),
        icon: 'file',
        disabledReason: refused,
        onSelect: () => void print(),
      },
    ],
    sheet: mails && (
      <Storyboard telling={telling} scenario={scenario} mails={mails} onDone={() => setMails(undefined)} />
    ),
  };
}
