import type { Instant, MailReader, OtherMoment } from '../../core/index.ts';

/** Somebody whom an email is shown to in the editor: a sample person with what Liquid sees of them. */
export type Reader = MailReader;

/** The email as a reader, named by id, would read it at another moment; undefined where nobody can know. */
export type ReadAt = (id: string, at: Instant) => OtherMoment | undefined;
