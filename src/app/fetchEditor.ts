/** Fetches the editor. */
export const fetchEditor = () => import('./EditorPage.tsx');

/** Fetches it a moment before it is needed. What does not come now is fetched again, and told, when it is. */
export const prefetchEditor = (): void => void fetchEditor().catch(() => undefined);
