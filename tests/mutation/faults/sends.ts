import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong about mails that wait, splits, and what comes of mails. */
export const sendFaults: readonly Planted[] = [
  {
    name: 'windows are limited by defer up to where caps are',
    file: file('send'),
    find: "if (verdict === 'closed') return at;",
    replace:
      "if (verdict === 'closed') return sending.onCapped !== 'defer' || at <= deferralEnd(run, sending, zone) ? at : undefined;",
  },
  {
    name: 'patience begins anew with every deferral',
    file: file('send'),
    find: 'return addDuration(run.arrivedAt, length, zone) + (run.pausedMs ?? 0);',
    replace: 'return addDuration(run.due ?? run.arrivedAt, length, zone) + (run.pausedMs ?? 0);',
  },
  {
    name: 'patience has no end',
    file: file('send'),
    find: 'return at <= deferralEnd(run, sending, zone) ? at : undefined;',
    replace: 'return at;',
  },
  {
    name: 'patience runs on during pauses',
    file: file('send'),
    find: 'return addDuration(run.arrivedAt, length, zone) + (run.pausedMs ?? 0);',
    replace: 'return addDuration(run.arrivedAt, length, zone);',
  },
  {
    name: 'a deferred mail passes no gate again',
    file: file('send'),
    find: 'const verdict = gate(machine, journey, sending);',
    replace:
      "const gated = gate(machine, journey, sending);\n  const verdict = run.deferred ? { ...gated, verdict: 'send' } : gated;",
  },
  {
    name: 'a deferred mail passes caps and hours again, nothing else',
    file: file('send'),
    find: 'const verdict = gate(machine, journey, sending);',
    replace:
      "const gated = gate(machine, journey, sending);\n  const verdict = run.deferred && gated.verdict === 'refused' ? { ...gated, verdict: 'send' } : gated;",
  },
  {
    name: 'a deferred mail passes no cap again',
    file: file('send'),
    find: 'const verdict = gate(machine, journey, sending);',
    replace:
      'const gated = gate(machine, journey, { ...sending, timeSensitive: sending.timeSensitive || (run.deferred ?? false) });\n  const verdict = gated;',
  },
  {
    name: 'previous email is the last sent',
    file: file('send'),
    find: 'run.previousEmail = email;\n  if (sending',
    replace: 'if (sending',
  },
  {
    name: 'previous email is the one at which the run arrived',
    file: file('send'),
    find: 'const { email } = sending;',
    replace: 'const { email } = sending;\n  run.previousEmail = email;',
  },
  {
    name: 'variants fall like splits',
    file: file('send'),
    find: '`${journey.id}/${run.step}#variant`',
    replace: '`${journey.id}/${run.step}`',
  },
  {
    name: 'variants fall by the run',
    file: file('send'),
    find: '`${journey.id}/${run.step}#variant`',
    replace: "`${journey.id}/${run.step}#variant${run.entrySeq > 1 ? run.id : ''}`",
  },
  {
    name: 'splits fall by the step alone',
    file: file('walk'),
    find: '`${this.#linked.journey.id}/${this.#run.step}`',
    replace: '`${this.#run.step}`',
  },
  {
    name: 'splits fall by the journey alone',
    file: file('walk'),
    find: '`${this.#linked.journey.id}/${this.#run.step}`',
    replace: '`${this.#linked.journey.id}`',
  },
  {
    name: 'splits fall by the run',
    file: file('walk'),
    find: '`${this.#linked.journey.id}/${this.#run.step}`',
    replace: "`${this.#linked.journey.id}/${this.#run.step}${this.#run.entrySeq > 1 ? this.#run.id : ''}`",
  },
  {
    name: 'a pin is of a step in any journey',
    file: file('chooseArm'),
    find: 'const pin = machine.linked.pins.get(place);',
    replace:
      "const pin = [...machine.linked.pins].find(([pinned]) => pinned.split('/')[1] === place.split('/')[1])?.[1];",
  },
  {
    name: 'soft bounces stop mails',
    file: file('note'),
    find: "if (did === 'bounced' && properties['bounceType'] !== 'soft') state.subscriber.address = 'bounced';",
    replace: "if (did === 'bounced') state.subscriber.address = 'bounced';",
  },
  {
    name: 'complaints unsubscribe from the topic only',
    file: file('note'),
    find: "if (did === 'complained') state.subscriber.address = 'complained';",
    replace:
      "if (did === 'complained') state.subscriber.suppressed ??= { reason: 'unsubscribed', at: formatInstant(machine.now) };",
  },
  {
    name: 'unsubscribing is always from everything',
    file: file('note'),
    find: "if (typeof topic === 'string' && topic !== '') setOwn(state.subscriber.topics, topic, false);\n  else state",
    replace: 'state',
  },
  {
    name: 'unsubscribing from everything is from the topics that exist',
    file: file('note'),
    find: "else state.subscriber.suppressed ??= { reason: 'unsubscribed', at: formatInstant(now) };",
    replace: "else setOwn(state.subscriber.topics, 'news', false);",
  },
  {
    name: 'a bounce outlives the address',
    file: file('profile'),
    find: 'delete subscriber.address;',
    replace: '',
  },
  {
    name: 'bounced mails do not count',
    file: file('note'),
    find: "if (did === 'complained') state.subscriber.address = 'complained';",
    replace:
      "if (did === 'complained') state.subscriber.address = 'complained';\n  const back = did === 'bounced' && state.mails.find(({ run, step }) => run === tie?.run && step === tie?.step);\n  if (back) back.failed = true;",
  },
];
