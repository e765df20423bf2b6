import { useMemo, useState } from 'react';
import { instantOnClock, type OtherMoment } from '../../core/index.ts';
import type { Reader, ReadAt } from './Reader.ts';

/** A moment of one's own, on the reader's clock: `2026-12-24` and `09:00`. */
interface OwnMoment {
  date: string;
  time: string;
}

/** To whom an email is shown, as of when, and which arm of its A/B test. */
export interface Reading {
  readers: readonly Reader[];
  onMoreReaders: (() => void) | undefined;
  /** The person as of the moment that was chosen; undefined where there are no sample people. */
  reader: Reader | undefined;
  chooseReader: (id: string) => void;
  /** Which of the times at which they get it; undefined for a moment of one's own. */
  time: number | undefined;
  chooseTime: (time: number) => void;
  /** What was asked for instead, and what came of it. */
  own: OwnMoment | undefined;
  other: OtherMoment | undefined;
  chooseOwn: (own: OwnMoment) => void;
  variants: readonly Arm[];
  /** The arm that is shown: the one they get, unless another is asked for. */
  variant: string | undefined;
  asIf: string | undefined;
  showAs: (variant: string | undefined) => void;
}

type Arm = { id: string; label: string };
const none: readonly Arm[] = [];

interface Known {
  readers: readonly Reader[];
  onMoreReaders: (() => void) | undefined;
  readAt: ReadAt;
  variants: readonly Arm[] | undefined;
}

export function useReading({ readers, onMoreReaders, readAt, variants = none }: Known): Reading {
  const [chosen, chooseReader] = useState<string>();
  const [wanted, showAs] = useState<string>();
  /** Of another person it is forgotten: their times are others. */
  const [moment, setMoment] = useState<{ of: string; time: number; own?: OwnMoment }>();

  const person =
    readers.find(({ id }) => id === chosen) ?? readers.find(({ reached }) => reached) ?? readers[0];
  const { time: asked, own } =
    moment && person && moment.of === person.id ? moment : { time: 0, own: undefined };
  // They may get it less often since.
  const time = person?.moments[asked] ? asked : 0;
  const other = useMemo(() => {
    if (!person || !own) return undefined;
    const at = instantOnClock(person.zone, own.date, own.time);
    return at === undefined ? undefined : readAt(person.id, at);
  }, [person, own, readAt]);
  const reader = useMemo(() => {
    const { entered: _entered, ...then } = other ?? { entered: false };
    return person && { ...person, ...person.moments[time], ...then };
  }, [person, time, other]);
  const asIf = variants.some(({ id }) => id === wanted) ? wanted : undefined;
  return {
    readers,
    onMoreReaders,
    reader,
    chooseReader,
    time: own === undefined ? time : undefined,
    chooseTime: (next) => person && setMoment({ of: person.id, time: next }),
    own,
    other,
    chooseOwn: (next) => person && setMoment({ of: person.id, time: 0, own: next }),
    variants,
    variant: asIf ?? armOf(reader, variants),
    asIf,
    showAs,
  };
}

/** The arm that somebody gets; whoever gets none sees the first, because nobody gets the email without one. */
export const armOf = (reader: Reader | undefined, variants: readonly Arm[]): string | undefined =>
  (variants.find(({ id }) => id === reader?.variant) ?? variants[0])?.id;

/** What an arm is called. */
export const armName = ({ id, label }: Arm): string => label || id;
