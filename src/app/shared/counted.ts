/** “None yet.”, “One segment.”, “12 segments.” */
export const counted = (count: number, thing: string, things = `${thing}s`): string =>
  count === 0 ? 'None yet.' : count === 1 ? `One ${thing}.` : `${count.toLocaleString('en')} ${things}.`;
