import type { Counts } from '../../../src/core/population/Counts.ts';

/** Counts in the flat form of `countTrails`. */
export function flatCounts(counts: Counts): Record<string, number> {
  const flat: Record<string, number> = {};
  const put = (name: string, number: number) => {
    if (number > 0) flat[name] = number;
  };
  for (const [id, journey] of Object.entries(counts.journeys)) {
    put(`${id} entered`, journey.entered.count);
    put(`${id} queued`, journey.queued.count);
    put(`${id} goal`, journey.goal.reached.count);
    for (const [reason, { count }] of Object.entries(journey.refused)) put(`${id} refused ${reason}`, count);
    for (const [outcome, { count }] of Object.entries(journey.outcomes))
      put(`${id} outcome ${outcome}`, count);
    for (const [email, { sent }] of Object.entries(journey.emails))
      if (!email.includes('#')) put(`${id} sent ${email}`, sent.count);
    for (const [step, { outlets, skipped, deferred }] of Object.entries(journey.steps)) {
      for (const [outlet, { count }] of Object.entries(outlets)) put(`${id} ${step} -> ${outlet}`, count);
      for (const [check, { count }] of Object.entries(skipped)) put(`${id} ${step} skipped ${check}`, count);
      for (const [check, { count }] of Object.entries(deferred))
        put(`${id} ${step} deferred ${check}`, count);
    }
  }
  for (const [mails, { count }] of Object.entries(counts.mailsEach)) put(`mails each ${mails}`, count);
  for (const [mails, { count }] of Object.entries(counts.worstDay)) put(`worst day ${mails}`, count);
  for (const [day, mails] of Object.entries(counts.byDay)) put(`day ${day}`, mails.count);
  for (const [hour, mails] of counts.byHour.entries()) put(`hour ${hour}`, mails.count);
  return flat;
}
