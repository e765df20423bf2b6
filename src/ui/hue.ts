/** The six families of colour; `data-hue={hue}` gives an element and what is inside it `--h` and `--hs`. */
export const hues = ['trigger', 'email', 'timing', 'logic', 'data', 'ending'] as const;
export type Hue = (typeof hues)[number];
