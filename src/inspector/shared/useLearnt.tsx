import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Draft, EventCatalogue, Sample, Shared } from '../../core/index.ts';
import { createLearner, rulesIn, type SeenEvent, type Vocabulary } from '../samples/vocabulary.ts';
import { GivenVocabulary } from '../samples/useVocabulary.tsx';

/** What samples, journeys and the catalogue teach about names and values. */
export interface Learnt {
  vocabulary: Vocabulary;
  seen: ReadonlyMap<string, SeenEvent>;
  /** Whether all samples have been read; until then it grows. */
  isWhole: boolean;
}

interface Lessons {
  samples: readonly Sample[];
  drafts: readonly Draft[];
  segments: Shared['segments'];
  written: EventCatalogue | undefined;
}

/** How long learning may hold up typing, in milliseconds. */
const sliceMs = 6;

const LearntContext = createContext<Learnt | undefined>(undefined);

/** Reads everything once for all below, a slice at a time; what was learnt before stands until the new is whole. */
export function LearntProvider({ children, ...lessons }: Lessons & { children: ReactNode }) {
  const { samples, drafts, segments, written } = lessons;
  const [learnt, setLearnt] = useState<Learnt>(() => ({ ...finish(lessons), isWhole: false }));
  useEffect(() => {
    const learner = createLearner();
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const end = performance.now() + sliceMs;
      while (next < samples.length && performance.now() < end) {
        const sample = samples[next];
        if (sample) learner.readSample(sample);
        next += 1;
      }
      if (next < samples.length) timer = setTimeout(work, 0);
      else setLearnt(finish({ samples, drafts, segments, written }, learner));
    };
    // Typing changes segments: only the last change is read.
    timer = setTimeout(work, 120);
    return () => clearTimeout(timer);
  }, [samples, drafts, segments, written]);
  return (
    <LearntContext value={learnt}>
      <GivenVocabulary vocabulary={learnt.vocabulary}>{children}</GivenVocabulary>
    </LearntContext>
  );
}

export function useLearnt(): Learnt {
  const learnt = use(LearntContext);
  if (!learnt) throw new Error('nothing was learnt here: outside a LearntProvider');
  return learnt;
}

/** Journeys and what is written down are few next to samples: they are read at once. */
function finish({ drafts, segments, written = {} }: Lessons, learner = createLearner()): Learnt {
  for (const { document } of drafts) learner.readRules(rulesIn(document));
  learner.readRules(Object.values(segments).map(({ rule }) => rule));
  learner.readWritten(written);
  return { vocabulary: learner.vocabulary(), seen: learner.seen, isWhole: true };
}
