// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { languages } from '../../../src/texts/languages.ts';
import { speak } from '../../../src/texts/t.ts';
import { render, screen } from '../../ui/dom.ts';

test('whoever reads another language learns beforehand that what a template says is English', async () => {
  // It waits for its templates for ever.
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  speak(await languages.de.fetch());
  const { TemplateGallery } = await import('../../../src/app/templates/TemplateGallery.tsx');
  const { createIndexedDbRepository } = await import('../../../src/library/IndexedDbRepository.ts');
  const { RepositoryProvider } = await import('../../../src/library/RepositoryContext.tsx');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RepositoryProvider repository={createIndexedDbRepository()}>
        <TemplateGallery onClose={() => {}} />
      </RepositoryProvider>
    </QueryClientProvider>,
  );
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription(
    /Namen und Texte darin sind auf Englisch\.$/,
  );
});
