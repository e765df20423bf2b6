import type { Sending } from '../kinds/Kind.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { holds, judge, type Reason } from '../values/judge.ts';
import { own } from '../values/json.ts';
import type { Subscriber } from '../values/subscriber.ts';
import { chooseArm } from './chooseArm.ts';
import { end } from './endRun.ts';
import { factsOf } from './facts.ts';
import { gate, gateChecks, type GateVerdict } from './gate.ts';
import type { LinkedJourney } from './link.ts';
import { effectId, type Machine } from './Machine.ts';
import { noteDeed } from './note.ts';
import type { SendData } from './Sink.ts';
import type { Run } from './State.ts';

/** Sends a mail if the gate lets it, holds it back, or lets it be. Returns whether the run goes on. */
export function send(machine: Machine, linked: LinkedJourney, run: Run, sending: Sending): boolean {
  const { journey } = linked;
  const verdict = gate(machine, journey, sending);
  const { email } = sending;
  if (verdict.verdict === 'send') {
    go(machine, linked, run, sending);
    return true;
  }
  const due = holdUntil(machine, run, sending, verdict, machine.zoneFor(journey));
  if (due !== undefined) {
    run.due = due;
    run.deferred = true;
    if (verdict.verdict === 'capped') run.ends = deferralEnd(run, sending, machine.zoneFor(journey));
    machine.tell(
      'deferred',
      () => ({
        code: 'deferral',
        email,
        checks: gateChecks(machine, journey, sending),
        due: formatInstant(due),
      }),
      journey,
      run,
      run.step,
      verdict.failed,
    );
    return false;
  }
  machine.tell(
    'skipped',
    () => ({
      code: 'gate',
      outlet: 'next',
      email,
      checks: gateChecks(machine, journey, sending),
      ...(verdict.at !== undefined && { earliest: formatInstant(verdict.at) }),
    }),
    journey,
    run,
    run.step,
    verdict.failed,
  );
  run.previousEmail = email;
  if (sending.onSkip === 'continue') return true;
  end(machine, linked, run, 'email-skipped', () => ({ code: 'engine-exit', reason: 'email-skipped' }));
  return false;
}

/** When a mail that may not go now is tried again; undefined where it is let be. */
function holdUntil(
  { now }: Machine,
  run: Run,
  sending: Sending,
  { verdict, at }: GateVerdict,
  zone: string,
): Instant | undefined {
  if (at === undefined || at <= now) return undefined;
  if (verdict === 'closed') return at;
  if (verdict !== 'capped' || sending.onCapped === 'skip') return undefined;
  return at <= deferralEnd(run, sending, zone) ? at : undefined;
}

function deferralEnd(run: Run, { deferUpTo }: Sending, zone: string): Instant {
  const length = parseDuration(deferUpTo);
  if (!length) throw new RangeError(`not a duration: ${deferUpTo}`);
  return addDuration(run.arrivedAt, length, zone) + (run.pausedMs ?? 0);
}

function go(machine: Machine, linked: LinkedJourney, run: Run, sending: Sending): void {
  const { email, topic } = sending;
  const { journey } = linked;
  const { state, now } = machine;
  const id = effectId(run);
  const content = own(journey.emails, email);
  const variants = content?.variants ?? [];
  const variant =
    variants.length === 0 ? undefined : chooseArm(machine, `${journey.id}/${run.step}#variant`, variants);
  const facts = factsOf(machine, journey, run);
  const shows = Object.entries(content?.shows ?? {});
  machine.tell(
    'sent',
    () => {
      const reasons: Record<string, Reason> = Object.fromEntries(
        shows.map(([name, rule]) => [name, judge(rule, facts).reason]),
      );
      return {
        code: 'gate',
        outlet: 'next',
        email,
        checks: gateChecks(machine, journey, sending),
        ...(shows.length > 0 && { shows: reasons }),
        effect: id,
        ...(variant && { variant }),
      };
    },
    journey,
    run,
    run.step,
    variant ? `${email}#${variant.id}` : email,
  );
  machine.sink.effect(
    () => ({
      type: 'send',
      id,
      run: run.id,
      journey: journey.id,
      step: run.step,
      email,
      ...(variant && { variant: variant.id }),
      to: state.subscriber.email ?? '',
      data: {
        ...personData(machine, run),
        show: Object.fromEntries(shows.map(([name, rule]) => [name, holds(rule, facts)])),
      },
    }),
    'send',
  );
  state.mails.push({ id, at: now, journey: journey.id, run: run.id, step: run.step, email, topic });
  state.silence ??= { since: now, seq: -1 };
  run.sends += 1;
  run.lastSendAt = now;
  run.previousEmail = email;
  noteDeed(machine, run.id, { did: 'sent', email, at: now, input: id });
}

/** What Liquid sees of a person and of what let them in, if anything did. */
export function personData({ state }: Machine, run: Run | undefined): SendData {
  return { subscriber: liquidSubscriber(state.subscriber), trigger: { ...run?.trigger }, show: {} };
}

/** A person as Liquid sees them: their attributes lie beside their id and address, and what they may be sent is nothing to write about. */
export function liquidSubscriber({
  attributes,
  topics: _topics,
  suppressed: _suppressed,
  address: _address,
  frequency: _frequency,
  ...person
}: Subscriber): SendData['subscriber'] {
  return { ...attributes, ...person };
}
