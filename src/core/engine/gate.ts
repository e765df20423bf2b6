import type { Topic } from '../document/Journey.ts';
import { own } from '../values/json.ts';
import type { Subscriber } from '../values/subscriber.ts';
import type { GateCheck } from '../values/trail.ts';

/**
 * Judges whether a mail may go, in the fixed order: the address works, nothing is suppressed, the topic is wanted.
 * Stops at the first no. Transactional topics pass everything but the address.
 */
export function gate(
  subscriber: Subscriber,
  topicId: string,
  topic: Topic | undefined,
): { passed: boolean; checks: GateCheck[] } {
  const checks: GateCheck[] = [];
  const found =
    subscriber.address ?? (subscriber.email === undefined || subscriber.email === '' ? 'missing' : 'ok');
  checks.push({ check: 'address', passed: found === 'ok', found });
  if (found !== 'ok') return { passed: false, checks };
  if (topic?.transactional) return { passed: true, checks };
  const { suppressed } = subscriber;
  checks.push({
    check: 'suppression',
    passed: suppressed === undefined,
    ...(suppressed && { reason: suppressed.reason, since: suppressed.at }),
  });
  if (suppressed) return { passed: false, checks };
  const own_ = own(subscriber.topics, topicId);
  const choice = own_ ?? topic?.default === 'in';
  checks.push({
    check: 'topic',
    passed: choice,
    topic: topicId,
    choice,
    from: own_ === undefined ? 'default' : 'person',
  });
  return { passed: choice, checks };
}
