import { configure } from '@testing-library/dom';

// What is awaited comes in its time, but parts of the app are loaded when they are first asked for, and the machine may have
// others to run: the usual second is too short.
configure({ asyncUtilTimeout: 10_000 });
