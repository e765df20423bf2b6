import { editorScreens } from './editorScreens.mjs';
import { libraryScreens } from './libraryScreens.mjs';
import { pageScreens } from './pageScreens.mjs';

export { opened } from './screen.mjs';

/** Every screen and state of the app: each is pictured by `npm run screenshots` and checked by the browser tests. */
export const screens = [...pageScreens, ...editorScreens, ...libraryScreens];
