import { vi } from 'vitest';
import type { Repository } from '../../src/library/Repository.ts';

/** Holds back what is to be stored together until the returned function is called. */
export function held(repository: Repository): () => void {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const save = repository.saveTogether.bind(repository);
  vi.spyOn(repository, 'saveTogether').mockImplementation(async (together) => {
    await gate;
    return save(together);
  });
  return () => open();
}
