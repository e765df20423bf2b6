import type { RenderedEmail, Shared, StoredEmail, Utm } from '../../core/index.ts';
import { withHtml } from './withHtml.ts';

/** What one email is compiled from. */
export interface CompileRequest {
  stored: StoredEmail;
  brand: Shared['brand'];
  utm: Utm | undefined;
}
/** A compiled email, or MJML's words of what it could not do. */
export type CompileAnswer = { email: RenderedEmail } | { failed: string };

const answer = async ({ stored, brand, utm }: CompileRequest): Promise<CompileAnswer> => {
  try {
    return { email: await withHtml(stored, { brand }, utm) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

// It says that it is there before the first request, so that loading does not count as compiling.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
self.postMessage('ready');
self.addEventListener('message', ({ data }: MessageEvent<CompileRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
  void answer(data).then((done) => self.postMessage(done));
});
