import type { MailReader } from '../../core/index.ts';

/** Somebody whom an email is shown to in the editor: a sample person with what Liquid sees of them. */
export type Reader = MailReader;
