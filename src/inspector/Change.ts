/** Takes a new value. `typing` names the field that is being typed into: until it is left, its keystrokes are one step of the history. */
export type Change<T> = (next: T, typing?: string) => void;

/** Settings to lay over those of a step; undefined clears one. */
export type Patch<T> = { [Field in keyof T]?: T[Field] | undefined };
