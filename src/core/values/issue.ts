import { filled } from '../../texts/t.ts';
import type { Fix } from './Fix.ts';
import { content } from './issues/content.ts';
import { email } from './issues/email.ts';
import type { Severity, Words } from './issues/entry.ts';
import { marketing } from './issues/marketing.ts';
import { reading } from './issues/reading.ts';
import { rendered } from './issues/rendered.ts';
import { settings } from './issues/settings.ts';
import { structure } from './issues/structure.ts';

export type { Severity } from './issues/entry.ts';

/** Where an issue lies: a node and setting of a document, or a JSON pointer into a file. */
export interface Place {
  node?: string | undefined;
  setting?: string | undefined;
  path?: string | undefined;
}

/** Something a person must or may put right, in words for that person. JSON. */
export interface Issue extends Place {
  code: IssueCode;
  severity: Severity;
  /** What is wrong and why it matters. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** What a machine can do about it. */
  fix?: Fix | undefined;
  /** Why somebody wants to keep it: it is told, and no longer counted. Never of an error. */
  accepted?: string | undefined;
  /** A way through the journey that proves it: ids of nodes, in order. */
  proof?: readonly string[] | undefined;
}

const catalogue = { ...reading, ...structure, ...settings, ...content, ...email, ...rendered, ...marketing };
export type IssueCode = keyof typeof catalogue;
export const issueCodes = Object.keys(catalogue) as IssueCode[]; // the catalogue is a literal: these are its keys
/** Those of an email by itself, and those of an email as people get it: a part of the codes above. */
export const emailCodes = Object.keys({ ...email, ...rendered }) as (
  | keyof typeof email
  | keyof typeof rendered
)[]; // as above

export const severityOf = (code: IssueCode): Severity => catalogue[code].severity;

/** The issue `code` at a place; `words` fill the blanks in its message. */
export function issue(code: IssueCode, place: Place = {}, words: Words = {}): Issue {
  const { severity, message, remedy } = catalogue[code];
  return { code, severity, ...place, message: filled(message, words), remedy };
}

/** Whether somebody is asked to do something: an error, or a warning that nobody has accepted. */
export const isProblem = ({ severity, accepted }: Issue): boolean =>
  severity !== 'info' && accepted === undefined;
