import { z } from 'zod';

// The page’s policy forbids making code from text, and zod would try to when the first object schema is made. So this has
// to come before any schema: import `z` from here, never from the package. (package.json names this file’s side effect.)
z.config({ jitless: true });

export { z };
