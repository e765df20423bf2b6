import { fillIn, type MailParts } from './fillIn.ts';

export interface MailRequest {
  email: MailParts;
  data: object;
}

// It says that it is there before the first request, so that loading does not count as rendering.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
self.postMessage('ready');
self.addEventListener('message', ({ data }: MessageEvent<MailRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
  self.postMessage(fillIn(data.email, data.data));
});
