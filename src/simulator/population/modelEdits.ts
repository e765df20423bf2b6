import type { Behaviour, Delay, Model } from '../../core/index.ts';

type Response = Model['mails']['usually'];

type Rate = 'opens' | 'clicks' | 'unsubscribes' | 'complains' | 'bounces' | 'bouncesSoftly';
type Segments = NonNullable<Model['segments']>;

/** With other answers to mails in general. */
export const withUsual = (model: Model, patch: Partial<Response>): Model => ({
  ...model,
  mails: { ...model.mails, usually: { ...model.mails.usually, ...patch } },
});

/** With a rate of one email of its own; undefined makes it as usual again. */
export function withEmailRate(model: Model, email: string, rate: Rate, value: number | undefined): Model {
  const { [email]: before = {}, ...others } = model.mails.emails ?? {};
  const { [rate]: _, ...rest } = before;
  const own: Response = value === undefined ? rest : { ...rest, [rate]: value };
  const emails = Object.keys(own).length > 0 ? { ...others, [email]: own } : others;
  const { emails: __, ...mails } = model.mails;
  return { ...model, mails: Object.keys(emails).length > 0 ? { ...mails, emails } : mails };
}

/** With one behaviour changed. */
export const withBehaviour = (
  model: Model,
  id: string,
  patch: Partial<Pick<Behaviour, 'chance' | 'perDay' | 'delay'>>,
): Model => ({
  ...model,
  behaviours: model.behaviours.map((behaviour) =>
    behaviour.id === id ? { ...behaviour, ...patch } : behaviour,
  ),
});

/** Without one behaviour, and without what follows from it. */
export function withoutBehaviour(model: Model, id: string): Model {
  const gone = new Set([id]);
  for (let size = 0; size < gone.size;) {
    size = gone.size;
    for (const { id: own, after } of model.behaviours)
      if (typeof after === 'object' && 'behaviour' in after && gone.has(after.behaviour)) gone.add(own);
  }
  const segments = Object.entries(model.segments ?? {}).map(([name, segment]) => {
    const { behaviours = {}, ...times } = segment.times;
    const kept = Object.entries(behaviours).filter(([own]) => !gone.has(own));
    return [
      name,
      { ...segment, times: kept.length > 0 ? { ...times, behaviours: Object.fromEntries(kept) } : times },
    ] as const;
  });
  return {
    ...model,
    behaviours: model.behaviours.filter((behaviour) => !gone.has(behaviour.id)),
    ...(model.segments && { segments: Object.fromEntries(segments) }),
  };
}

/** With a segment whose people behave differently, or with other factors for it. */
export const withSegment = (model: Model, id: string, segment: Segments[string]): Model => ({
  ...model,
  segments: { ...model.segments, [id]: segment },
});

/** Without the difference that a segment makes. */
export function withoutSegment(model: Model, id: string): Model {
  const { segments = {}, ...rest } = model;
  const { [id]: _, ...others } = segments;
  return Object.keys(others).length > 0 ? { ...rest, segments: others } : rest;
}

/** A delay with another length in one of its places. */
export function withLength(delay: Delay, place: string, length: string): Delay {
  if ('always' in delay) return { always: length };
  if ('mean' in delay) return { mean: length };
  if ('half' in delay)
    return place === 'half' ? { ...delay, half: length } : { half: delay.half, most: length };
  return place === 'from' ? { ...delay, from: length } : { from: delay.from, to: length };
}
