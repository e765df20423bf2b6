import { useSuspenseQuery } from '@tanstack/react-query';
import { LibraryError } from '../library/LibraryError.ts';
import { useRepository } from '../library/RepositoryContext.tsx';
import { fetchSampleWorkspace } from '../library/sampleWorkspace.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';

/** Puts the sample workspace where nothing was ever stored. Suspends meanwhile; throws LibraryError where storage does not answer. */
export function useFirstStart(): void {
  const repository = useRepository();
  useSuspenseQuery({
    queryKey: ['first-start'],
    async queryFn() {
      try {
        const seeded = await repository.seed(() => fetchSampleWorkspace(import.meta.env.BASE_URL));
        if (!seeded.ok) throw new LibraryError(seeded);
        return seeded.value;
      } catch (error) {
        if (error instanceof LibraryError) throw error;
        // Without its server Wend still works, only the sample is missing; the next start tries again.
        toast({
          text: t('The sample journey could not be loaded. Reload the page to try again.'),
          tone: 'warn',
        });
        return false;
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    networkMode: 'always',
  });
}
