import {
  defaultModel, estimateModel, link, readPeople, type Evidence, type Journey, type Model,
} from '../../core/index.ts'; // oxfmt-ignore
import { t } from '../../texts/t.ts';

/** The texts of the files of a log, and the journey that rates are wanted for. */
export interface ToRead {
  texts: readonly string[];
  journey: Journey;
}

/** A model with the rates of a log, how many lines could not be read, and why not the first of them; or why there is none. */
export type ReadLog =
  | { ok: true; model: Model; evidence: Evidence; unread: number; reason: string }
  | { ok: false; reason: string };

/** Estimates a model from the texts of a log. */
export function readLog({ texts, journey }: ToRead): ReadLog {
  const linking = link(journey);
  if (!linking.ok) return { ok: false, reason: linking.issues[0]?.message ?? '' };
  const { linked } = linking;
  const { known, troubles } = readPeople(texts);
  const [first] = troubles;
  const reason = first
    ? t('line {line}: {reason}', { line: first.line, reason: first.reason })
    : t('there is nothing in it');
  if (known.length === 0) return { ok: false, reason };
  return { ok: true, ...estimateModel(defaultModel(linked), linked, known), unread: troubles.length, reason };
}
