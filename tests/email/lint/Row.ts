import type { Brand, StoredEmail, Utm } from '../../../src/core/index.ts';
import type { RenderedSample } from '../../../src/email/lint/RenderedSample.ts';

/** An email that breaks one rule, where it lies, and what else the rule looks at. */
export interface Row {
  email: StoredEmail;
  at: string;
  /** What a machine would do about it, as its button says. */
  fix?: string;
  /** The places that it changes, where it is not just that one. */
  changes?: readonly string[];
  brand?: Brand;
  utm?: Utm;
  paths?: ReadonlySet<string>;
  readers?: readonly RenderedSample['reader'][];
}
