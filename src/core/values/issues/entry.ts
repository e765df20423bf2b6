export type Severity = 'error' | 'warning' | 'info';

/** What fills the blanks of a message. */
export type Words = Readonly<Record<string, string | number>>;

/** What is told about one code. */
export interface Entry {
  severity: Severity;
  /** What is wrong and why it matters; with blanks for the words that an issue comes with. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

const entry =
  (severity: Severity) =>
  (message: string, remedy: string): Entry => ({ severity, message, remedy });

/** Keeps the journey from running. */
export const error = entry('error');
/** Runs, and most probably not as meant. */
export const warning = entry('warning');
/** Good to know; asks for nothing. */
export const info = entry('info');
