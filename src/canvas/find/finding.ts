import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is looked for on the canvas, and the how-manieth of what is found is shown: counted on beyond the ends, which come round. */
interface Finding {
  text: string;
  at: number;
  /** Grows each time that the search is asked for, open or not. */
  asked: number;
}

const store = createStore<Finding>(() => ({ text: '', at: 0, asked: 0 }));

/** The last search: it is still there when the search is opened again. */
export const finding = {
  ask: () => store.setState(({ asked }) => ({ asked: asked + 1 })),
  look: (text: string) => store.setState({ text, at: 0 }),
  step: (by: 1 | -1) => store.setState(({ at }) => ({ at: at + by })),
};

export const useFinding = (): Finding => useStore(store);
