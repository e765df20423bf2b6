import type { Journey } from '../document/Journey.ts';
import type { Sending } from '../kinds/Kind.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import { firstOpen, isWithin } from '../values/openMinute.ts';
import type { GateCheck } from '../values/trail.ts';
import { judgeCaps } from './caps.ts';
import type { Machine } from './Machine.ts';

/** Whether a mail may go now. Where it may not, `at` is the earliest instant at which it could, if there is one. */
export interface GateVerdict {
  verdict: 'send' | 'capped' | 'closed' | 'refused';
  /** The check that said no. */
  failed?: GateCheck['check'];
  at?: Instant | undefined;
}

/** The same verdict's checks, up to and including the first that says no. */
export function gateChecks(machine: Machine, journey: Journey, sending: Sending): GateCheck[] {
  const checks: GateCheck[] = [];
  gate(machine, journey, sending, checks);
  return checks;
}

/**
 * Judges a mail in the fixed order and stops at the first no: the address works, nothing is suppressed, the topic is
 * wanted, no cap is reached, the hours are open. Transactional topics pass everything but the address. Tells its checks
 * only where a list is given.
 */
export function gate(
  machine: Machine,
  journey: Journey,
  sending: Sending,
  checks?: GateCheck[],
): GateVerdict {
  const { subscriber } = machine.state;
  const found =
    subscriber.address ?? (subscriber.email === undefined || subscriber.email === '' ? 'missing' : 'ok');
  checks?.push({ check: 'address', passed: found === 'ok', found });
  if (found !== 'ok') return { verdict: 'refused', failed: 'address' };
  const topic = machine.linked.topics.get(sending.topic);
  if (topic?.transactional) return { verdict: 'send' };
  const { suppressed } = subscriber;
  checks?.push({
    check: 'suppression',
    passed: suppressed === undefined,
    ...(suppressed && { reason: suppressed.reason, since: suppressed.at }),
  });
  if (suppressed) return { verdict: 'refused', failed: 'suppression' };
  const chosen = own(subscriber.topics, sending.topic);
  const choice = chosen ?? topic?.default === 'in';
  checks?.push({
    check: 'topic',
    passed: choice,
    topic: sending.topic,
    choice,
    from: chosen === undefined ? 'default' : 'person',
  });
  if (!choice) return { verdict: 'refused', failed: 'topic' };
  if (!sending.timeSensitive) {
    const caps = judgeCaps(machine, journey, sending.topic, checks);
    if (caps) return { verdict: 'capped', failed: caps.failed, at: caps.until };
  }
  return judgeHours(machine, journey, sending, checks);
}

function judgeHours(
  machine: Machine,
  journey: Journey,
  sending: Sending,
  checks: GateCheck[] | undefined,
): GateVerdict {
  const quiet = machine.linked.policies.quietHours;
  const { window } = sending;
  if (!quiet && !window) return { verdict: 'send' };
  const { now } = machine;
  const zone = machine.zoneFor(journey);
  const windowZone = sending.zone === 'journey' ? journey.timeZone : zone;
  const loud = !quiet || !isWithin(quiet, zone, now);
  const open = !window || isWithin(window, windowZone, now);
  const at =
    loud && open
      ? now
      : firstOpen(now, window && { hours: window, zone: windowZone }, quiet && { hours: quiet, zone });
  const until = () => (at === undefined ? {} : { until: formatInstant(at) });
  if (quiet) {
    checks?.push({
      check: 'quiet-hours',
      passed: loud,
      from: quiet.from,
      to: quiet.to,
      ...(!loud && until()),
    });
    if (!loud) return { verdict: 'closed', failed: 'quiet-hours', at };
  }
  if (window) {
    const { from, to, weekdays } = window;
    checks?.push({
      check: 'window',
      passed: open,
      from,
      to,
      ...(weekdays && { weekdays }),
      ...(!open && until()),
    });
    if (!open) return { verdict: 'closed', failed: 'window', at };
  }
  return { verdict: 'send' };
}
