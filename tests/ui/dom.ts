/// <reference types="@testing-library/jest-dom/vitest" />
import * as matchers from '@testing-library/jest-dom/matchers';
import { cleanup } from '@testing-library/react';
import { afterEach, expect } from 'vitest';

expect.extend(matchers);
afterEach(cleanup);

export { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
export { default as userEvent } from '@testing-library/user-event';
