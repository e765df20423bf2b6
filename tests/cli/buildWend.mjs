import { ensureBuilt } from '../../src/setup/build.mjs';

/** Once for all tests of the command line: builds it where its sources have changed. */
export const setup = () => ensureBuilt(['cli'], console.log);
