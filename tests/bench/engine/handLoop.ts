import { Digest } from './Digest.ts';
import type { Columns } from './population.ts';
import { begin, countriesAsked, hourMs, journeyId } from './world.ts';
import { daysLater, opensAt } from './zoneTables.ts';

/*
 * The journey of `referenceJourney` as somebody would write it who needs this one journey as fast as it goes: no heap, no
 * objects, one subscriber in local variables. It has the whole meaning of it: entry, re-entry and refusals; goal before
 * waits; an input before the timers of its instant; the gate in its order (address, topic, cap of three mails in seven
 * calendar days of the zone, quiet hours in the zone up to the first open minute); calendar days across clock changes;
 * the split by Murmur hash. It has not what this population never does, and the engine always looks for: repeated, late
 * and machine events, failed sends, consent or zones that change, other journeys; and it forgets nothing, because it
 * keeps nothing.
 */

const timeoutMs = 48 * hourMs;

const prefix = `${journeyId}/half/u`;
const bytes = new Uint8Array(64);
for (let place = 0; place < prefix.length; place++) bytes[place] = prefix.charCodeAt(place);

/** Which half a subscriber is in: MurmurHash3 of the names, x86, 32 bits, seed 0. */
function isInFirstHalf(subscriber: number): boolean {
  let digits = 1;
  for (let rest = subscriber; rest > 9; rest = (rest / 10) | 0) digits++;
  const length = prefix.length + digits;
  for (let place = length - 1, rest = subscriber; place >= prefix.length; place--, rest = (rest / 10) | 0)
    bytes[place] = 48 + (rest % 10);
  let hash = 0;
  let word = 0;
  for (let place = 0; place < length; place++) {
    word |= (bytes[place] ?? 0) << ((place & 3) * 8);
    if ((place & 3) !== 3) continue;
    word = Math.imul(word, 0xcc9e2d51);
    hash ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
    word = 0;
  }
  word = Math.imul(word, 0xcc9e2d51);
  hash ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593) ^ length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) * 10_000) / 2 ** 32) < 5_000;
}

/** Runs the first `size` subscribers through the journey. */
export function handLoop(population: Columns, size: number): Digest {
  const { zone: zoneOf, plan, age, country, bar, first, time, name, value } = population;
  // Here and not above, so that the compiler puts the numbers into the code.
  const welcome = 0, opened = 1, reminder = 2, pause = 3, fits = 4, half = 5, tips = 6; // oxfmt-ignore
  const offer = 7, twoDays = 8, threeDays = 9, viewed = 10, last = 11, done = 12, outside = 13; // oxfmt-ignore
  const signedUp = 0, emailOpened = 1, productViewed = 2, orderCompleted = 3; // oxfmt-ignore
  const noAddress = 1, suppressed = 2; // oxfmt-ignore
  const digest = new Digest();
  const { counts } = digest;
  const arrivedAt = Digest.at('arrived');
  const sentAt = Digest.at('sent');
  const deferredAt = Digest.at('deferred');
  const cappedAt = Digest.at('capped');
  const barredAt = Digest.at('barred');
  const up = (place: number) => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  let entered = 0;
  let again = 0;
  let kept = 0;
  let goals = 0;
  let exits = 0;
  let sendTimes = 0;
  let goalTimes = 0;
  let exitTimes = 0;

  for (let person = 0; person < size; person++) {
    const zone = zoneOf[person] ?? 0;
    const barred = bar[person] ?? 0;
    const end = first[person + 1] ?? 0;
    let at = first[person] ?? 0;
    let step = outside;
    let due = Infinity;
    // When the three latest mails stop counting, oldest first. Mails go by day, where no clock change can turn their order.
    let oldest = 0;
    let middle = 0;
    let newest = 0;
    for (;;) {
      const next = at < end ? (time[at] ?? 0) : Infinity;
      let now = next;
      let arriving = true;
      if (due < next) {
        now = due;
        due = Infinity;
        if (step === opened) step = reminder;
        else if (step === pause) step = fits;
        else if (step === viewed) step = done;
        else if (step === twoDays || step === threeDays) step = viewed;
        else arriving = false;
      } else if (next === Infinity) break;
      else {
        const what = name[at] ?? 0;
        const worth = value[at] ?? 0;
        at++;
        if (step === outside) {
          if (what !== signedUp) continue;
          if (barred === suppressed) {
            kept++;
            continue;
          }
          entered++;
          step = welcome;
        } else if (what === orderCompleted && worth >= 50) {
          goals++;
          goalTimes += now - begin;
          step = outside;
          due = Infinity;
          continue;
        } else if (what === emailOpened && step === opened) step = fits;
        else if (what === productViewed && step === viewed && worth >= 100) step = last;
        else {
          if (what === signedUp) again++;
          continue;
        }
      }
      for (let walking = true; walking; arriving = true) {
        if (arriving) up(arrivedAt + step);
        if (step === fits) {
          const paid = plan[person] === 1 || plan[person] === 2;
          step = paid && ((age[person] ?? 0) >= 30 || (country[person] ?? 0) < countriesAsked) ? half : done;
        } else if (step === half) step = isInFirstHalf(person) ? tips : offer;
        else if (step === opened || step === viewed) {
          due = now + timeoutMs;
          walking = false;
        } else if (step === pause || step === twoDays) {
          due = daysLater(zone, now, 2);
          walking = false;
        } else if (step === threeDays) {
          due = daysLater(zone, now, 3);
          walking = false;
        } else if (step === done) {
          exits++;
          exitTimes += now - begin;
          step = outside;
          due = Infinity;
          walking = false;
        } else {
          if (barred >= noAddress) up(barredAt + step);
          else if (now < oldest) up(cappedAt + step);
          else {
            due = opensAt(zone, now);
            if (due > now) {
              up(deferredAt + step);
              break;
            }
            up(sentAt + step);
            sendTimes += now - begin;
            oldest = middle;
            middle = newest;
            newest = daysLater(zone, now, 7);
          }
          step =
            step === welcome ? opened : step === reminder ? pause : step === tips ? twoDays
            : step === offer ? threeDays : done; // oxfmt-ignore
        }
      }
    }
  }
  counts[Digest.of('entered')] = entered;
  counts[Digest.of('refused re-entry')] = again;
  counts[Digest.of('refused suppressed')] = kept;
  counts[Digest.of('goals')] = goals;
  counts[Digest.of('exits')] = exits;
  counts[Digest.of('send times')] = sendTimes;
  counts[Digest.of('goal times')] = goalTimes;
  counts[Digest.of('exit times')] = exitTimes;
  return digest;
}
