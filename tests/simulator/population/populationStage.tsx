import { expect } from 'vitest';
import type { Sample } from '../../../src/core/index.ts';
import { DockSlotContext } from '../../../src/simulator/DockActions.tsx';
import { PopulationPage } from '../../../src/simulator/population/PopulationPage.tsx';
import { useSessionState } from '../../../src/session/useSession.ts';
import { screen, userEvent, waitFor } from '../../ui/dom.ts';
import { cartRecovery, showStage } from '../stage.tsx';

let journeys = 0;
/** Fewer than a page begins with: this thread counts alone. */
export const few = 700;

/** The page of a population of 700, with settings as they were remembered. */
export async function show(
  tab: Parameters<typeof showStage>[1],
  settings: object = {},
  given: Parameters<typeof showStage>[2] = cartRecovery(),
) {
  const replayed: Sample[] = [];
  // Settings are remembered by journey: each test has one of its own.
  const draft = { ...given.draft, document: { ...given.draft.document, id: `cart-${++journeys}` } };
  localStorage.setItem(`wend.population.cart-${journeys}`, JSON.stringify({ subscribers: few, ...settings }));
  function Page() {
    const document = useSessionState((state) => state.draft.document);
    return (
      <DockSlotContext value={window.document.body}>
        <PopulationPage
          document={document}
          people={undefined as never} // the page asks nothing of them
          person={undefined}
          choose={() => undefined}
          open={() => undefined}
          replay={(sample) => replayed.push(sample)}
        />
      </DockSlotContext>
    );
  }
  const stage = await showStage(<Page />, tab, { ...given, draft });
  return { ...stage, replayed, journey: draft.document.id };
}

export const digest = () => screen.getByText(/^sha256:/).getAttribute('title');
export const isCounted = () => waitFor(() => expect(digest()).toMatch(/^sha256:/), { timeout: 10_000 });
export const open = (name: string) => userEvent.click(screen.getByRole('tab', { name }));
export const type = async (field: HTMLElement, text: string) => {
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
