import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Sample } from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { useSessionState } from '../../session/useSession.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

interface Known {
  samples: readonly Sample[];
  vocabulary: Vocabulary;
}
const KnownContext = createContext<Known | undefined>(undefined);

/** Reads the sample people and the journey once for everything below. */
export function VocabularyProvider({ children }: { children: ReactNode }) {
  const samples = useSamples();
  const document = useSessionState(({ draft }) => draft.document);
  const written = useSessionState(({ shared }) => shared.events);
  const known = useMemo(
    () => ({ samples, vocabulary: vocabularyOf(samples, document, written) }),
    [samples, document, written],
  );
  return <KnownContext value={known}>{children}</KnownContext>;
}

/** Gives what is known already to everything below. */
export function GivenVocabulary(props: { vocabulary: Vocabulary; children: ReactNode }) {
  const { vocabulary, children } = props;
  // Without samples rules are not counted where they are built: the library counts by itself, and lazily.
  const known = useMemo(() => ({ samples: [], vocabulary }), [vocabulary]);
  return <KnownContext value={known}>{children}</KnownContext>;
}

function useKnown(): Known {
  const known = use(KnownContext);
  if (!known) throw new Error('no vocabulary here: useVocabulary outside the inspector');
  return known;
}

/** Names and values to suggest. */
export const useVocabulary = (): Vocabulary => useKnown().vocabulary;

/** The sample people; empty until they are read. */
export const useKnownSamples = (): readonly Sample[] => useKnown().samples;
