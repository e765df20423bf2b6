import type { Journey } from '../document/Journey.ts';
import type { Sending } from '../kinds/Kind.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import { firstOpen, isWithin, type Hours } from '../values/openMinute.ts';
import type { GateCheck } from '../values/trail.ts';
import { judgeCaps } from './caps.ts';
import type { Machine } from './Machine.ts';

/** Whether a mail may go now. Where it may not, `at` is the earliest instant at which it could, if there is one. */
export interface GateVerdict {
  verdict: 'send' | 'capped' | 'closed' | 'refused';
  checks: GateCheck[];
  at?: Instant;
}

/**
 * Judges a mail in the fixed order and stops at the first no: the address works, nothing is suppressed, the topic is
 * wanted, no cap is reached, the hours are open. Transactional topics pass everything but the address.
 */
export function gate(machine: Machine, journey: Journey, sending: Sending): GateVerdict {
  const { subscriber } = machine.state;
  const checks: GateCheck[] = [];
  const found =
    subscriber.address ?? (subscriber.email === undefined || subscriber.email === '' ? 'missing' : 'ok');
  checks.push({ check: 'address', passed: found === 'ok', found });
  if (found !== 'ok') return { verdict: 'refused', checks };
  const topic = machine.linked.topics.get(sending.topic);
  if (topic?.transactional) return { verdict: 'send', checks };
  const { suppressed } = subscriber;
  checks.push({
    check: 'suppression',
    passed: suppressed === undefined,
    ...(suppressed && { reason: suppressed.reason, since: suppressed.at }),
  });
  if (suppressed) return { verdict: 'refused', checks };
  const chosen = own(subscriber.topics, sending.topic);
  const choice = chosen ?? topic?.default === 'in';
  checks.push({
    check: 'topic',
    passed: choice,
    topic: sending.topic,
    choice,
    from: chosen === undefined ? 'default' : 'person',
  });
  if (!choice) return { verdict: 'refused', checks };
  if (!sending.timeSensitive) {
    const caps = judgeCaps(machine, journey, sending.topic);
    checks.push(...caps.checks);
    if (!caps.passed)
      return { verdict: 'capped', checks, ...(caps.until !== undefined && { at: caps.until }) };
  }
  return judgeHours(machine, journey, sending, checks);
}

function judgeHours(machine: Machine, journey: Journey, sending: Sending, checks: GateCheck[]): GateVerdict {
  const quiet: Hours | undefined = machine.linked.policies.quietHours && {
    ...machine.linked.policies.quietHours,
    zone: machine.zoneFor(journey),
  };
  const window: Hours | undefined = sending.window && {
    ...sending.window,
    zone: sending.zone === 'journey' ? journey.timeZone : machine.zoneFor(journey),
  };
  const at = firstOpen(machine.now, window, quiet);
  const until = at === undefined || at === machine.now ? {} : { until: formatInstant(at) };
  if (quiet) {
    const passed = !isWithin(quiet, machine.now);
    checks.push({ check: 'quiet-hours', passed, from: quiet.from, to: quiet.to, ...(!passed && until) });
    if (!passed) return { verdict: 'closed', checks, ...(at !== undefined && { at }) };
  }
  if (sending.window && window) {
    const passed = isWithin(window, machine.now);
    const { from, to, weekdays } = sending.window;
    checks.push({ check: 'window', passed, from, to, ...(weekdays && { weekdays }), ...(!passed && until) });
    if (!passed) return { verdict: 'closed', checks, ...(at !== undefined && { at }) };
  }
  return { verdict: 'send', checks };
}
