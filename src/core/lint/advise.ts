import { adviserOf } from '../kinds/advice.ts';
import type { Outlook } from '../kinds/Outlook.ts';
import type { JourneyNode } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';
import type { View } from './View.ts';
import { slot } from '../values/slot.ts';

const given = slot<JourneyNode, { outlook: Outlook; issues: readonly Issue[] }>();

/** What the settings of each step, complete as they are, most probably do not mean. */
export const advise = ({ nodes, outlook }: View): Issue[] =>
  nodes.flatMap((node) => {
    const before = given.get(node);
    if (before?.outlook === outlook) return before.issues;
    const issues: Issue[] = [];
    adviserOf(node.kind)(
      node.settings,
      (code, setting, words) => issues.push(issue(code, { node: node.id, setting }, words)),
      outlook,
    );
    given.set(node, { outlook, issues });
    return issues;
  });
