import type { EmailDocument } from '../../../src/core/index.ts';
import { act, screen, userEvent as usual } from '../../ui/dom.ts';
import { canvas } from './fakeCanvas.tsx';

/** Whether something lies above what is pressed is for a browser to say: asking it of every ancestor is half the time. */
export const userEvent = usual.setup({ pointerEventsCheck: 0, delay: null });
// Nothing of these is hidden, and to make sure of that takes as long again.
export const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true });
export const press = (name: string | RegExp) => userEvent.click(button(name));
export const tab = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('tab', { name, hidden: true }));
export const row = (name: string | RegExp) => screen.getByRole('treeitem', { name, hidden: true });
export const rows = () =>
  screen.getAllByRole('treeitem').map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim());
export const ids = ({ sections }: EmailDocument) =>
  sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
export const select = (id: string | undefined) => act(() => canvas.props?.onSelect(id));
export const told = (words: RegExp) => screen.findByText(words);

export const field = (label: string | RegExp) => screen.getByLabelText(label);
/** Empties a field as a person does, and pastes: typing letter by letter is tested where it matters. */
export const fill = async (label: string, text: string) => {
  await userEvent.clear(field(label));
  await userEvent.paste(text);
};
