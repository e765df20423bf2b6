import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { messageOf } from './messageOf.ts';

/** Stores at once what is not stored yet, and says how that went. */
export function saveNow({ flush }: { flush: () => Promise<void> }): void {
  flush().then(
    () => toast({ text: t('Saved'), tone: 'good', key: 'saved', ms: 2_000 }),
    (error: unknown) =>
      toast({ text: t('Not saved: {why}', { why: messageOf(error) }), tone: 'bad', key: 'saved' }),
  );
}
