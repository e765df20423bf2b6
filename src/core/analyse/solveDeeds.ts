import { hourMs } from '../values/calendar.ts';
import type { Clause } from '../values/rule.ts';
import type { Atom } from './conjunctions.ts';
import { spanOf } from './Constraint.ts';
import { factsOf, nobody, type Somebody, type Setting } from './Circumstances.ts';
import { holds as isTrue } from '../values/judge.ts';

type DeedClause = Extract<Clause, { did: unknown }>;
interface DeedAtom extends Atom {
  clause: DeedClause;
}
const deedAtoms = (atoms: readonly Atom[]): DeedAtom[] =>
  atoms.flatMap(({ clause, holds, of }) => ('did' in clause ? [{ clause, holds, of }] : []));

/** Whether it is proven that what must have been done with mails cannot be without what must not. */
export function noDeedsFit(atoms: readonly Atom[]): boolean {
  const asked = deedAtoms(atoms);
  return asked.some((a) => a.holds && asked.some((b) => !b.holds && implies(a, b)));
}

function implies({ clause: a, of }: DeedAtom, { clause: b, of: other }: DeedAtom): boolean {
  return (
    (of === other || other === 'person') &&
    (a.did === b.did || (a.did === 'clicked' && b.did === 'opened')) &&
    (a.email === b.email ? of === other || a.email !== 'previous' : b.email === 'any') &&
    (b.link === undefined || a.link === b.link) &&
    (b.machine === true || a.machine !== true) &&
    isWithin(a.within, b.within)
  );
}

function isWithin(inner: string | undefined, outer: string | undefined): boolean {
  if (outer === undefined || inner === outer) return true;
  const a = inner === undefined ? undefined : spanOf(inner);
  const b = spanOf(outer);
  return a !== undefined && b !== undefined && a.most <= b.least;
}

/** Deeds to add to the given ones; undefined where there is no mail or no time for them. The caller judges the whole. */
export function addDeeds(
  atoms: readonly Atom[],
  given: Somebody['deeds'],
  setting: Setting,
  mayInvent: boolean,
): Somebody['deeds'] | undefined {
  const deeds = [...given];
  for (const { clause, holds, of } of deedAtoms(atoms)) {
    if (!holds) continue;
    if (isTrue(clause, factsOf({ ...nobody, deeds }, setting, of, {}))) continue;
    const { did, link, machine } = clause;
    const named = clause.email === 'previous' ? (setting.previousEmail ?? 'previous') : clause.email;
    const sent = deeds.findLast((deed) => deed.did === 'sent' && (named === 'any' || deed.email === named));
    if (!sent && !mayInvent) return undefined;
    const email = sent?.email ?? (named === 'any' ? 'any-mail' : named);
    const from = Math.max(sent?.at ?? -Infinity, setting.freeFrom);
    const gap = setting.now - from;
    if (gap < 2) return undefined;
    const at = setting.now - Math.min(hourMs, Math.floor(gap / 2));
    if (!sent) deeds.push({ did: 'sent', email, at: at - 1 });
    if (did !== 'sent')
      deeds.push({
        did,
        email,
        at,
        ...(link !== undefined && { link }),
        ...(machine && { machine: true as const }),
      });
  }
  return deeds;
}
