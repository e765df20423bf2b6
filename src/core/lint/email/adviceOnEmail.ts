import { anatomyOf } from '../../document/emailAnatomy.ts';
import type { StoredEmail } from '../../document/Email.ts';
import type { EmailFinding } from '../../document/emailFindings.ts';
import { slot } from '../../values/slot.ts';
import { colours } from './colours.ts';
import { conditions } from './conditions.ts';
import type { EmailAround, EmailRule } from './EmailRule.ts';
import { imported } from './imported.ts';
import { lines } from './lines.ts';
import { links } from './links.ts';
import { pictures } from './pictures.ts';
import { privacy } from './privacy.ts';
import { tags } from './tags.ts';
import { typed } from './typed.ts';
import { ways } from './ways.ts';
import { writing } from './writing.ts';

const rules: readonly EmailRule[] = [
  lines,
  writing,
  tags,
  typed,
  imported,
  privacy,
  links,
  pictures,
  colours,
  conditions,
  ways,
];

const given = slot<StoredEmail, { around: EmailAround; found: readonly EmailFinding[] }>();

/** What a careful colleague would say about an email by itself. Worked out once for each email value in one surrounding. */
export function adviceOnEmail(stored: StoredEmail, around: EmailAround): readonly EmailFinding[] {
  const before = given.get(stored);
  if (before && isSame(before.around, around)) return before.found;
  const found: EmailFinding[] = [];
  const { lines: written, bodies } = anatomyOf(stored);
  for (const rule of rules)
    rule({ lines: written, bodies, stored, around }, (code, setting, words) =>
      found.push({ code, setting, ...(words && { words }) }),
    );
  const told = found.length > 1 ? onceEach(found) : found;
  given.set(stored, { around, found: told });
  return told;
}

const isSame = (a: EmailAround, b: EmailAround): boolean =>
  a.brand === b.brand && a.segments === b.segments && a.utm === b.utm && a.paths === b.paths;

/** What is the same of the same place is said once. */
function onceEach(all: readonly EmailFinding[]): EmailFinding[] {
  const said = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one);
    return !said.has(key) && said.add(key);
  });
}
