import { bearingOf } from '../kinds/demands.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { ExitRule } from '../document/JourneyDocument.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import { canonicalJson } from '../values/json.ts';
import { clausesOf, type Rule } from '../values/rule.ts';
import type { Signed } from './conjunctions.ts';
import { entryFacts } from './entryFacts.ts';
import type { Flow, FlowNode, Way } from './flow.ts';
import { mayClash } from './mayClash.ts';
import { isImpossible } from './satisfy.ts';
import { subjectsIn } from './subjects.ts';

/** What a way out that nobody can take has against it. */
export interface ReachFinding {
  /**
   * `never-holds`: its own rule contradicts itself. `exits-first`: an exit rule takes everybody for whom it holds. `shadowed`: the
   * outlets in `by` take everybody for whom it holds. `contradicts-path`: every way here has decided otherwise at the same moment.
   * `always-holds`: nobody passes it by.
   */
  code: 'never-holds' | 'exits-first' | 'shadowed' | 'contradicts-path' | 'always-holds';
  node: string;
  outlet: string;
  /** `shadowed`: outlets of the same step. `exits-first`: exits. */
  by: readonly string[];
}

/** What can be reached under the rules of a journey. Only what is proven is denied. */
export interface Reach {
  reaches(node: string): boolean;
  leavesBy(node: string, outlet: string): boolean;
  findings: readonly ReachFinding[];
  /** False where the work was given up before all of it was done: more may be out of reach. */
  complete: boolean;
}

/** What reachability depends on besides the flow. */
export interface ReachContext {
  audience?: Rule | undefined;
  exits: readonly ExitRule[];
  segments: Readonly<Record<string, { rule: Rule }>>;
  /** How much work may be done in all; 2,000,000 where nothing is said. */
  budget?: number | undefined;
}

/** Facts that stand when a run arrives. `lasting` ones stand for as long as the run lives. */
interface Known {
  key: string;
  facts: readonly Signed[];
  lasting: readonly Signed[];
}

const mostKnown = 8;
const mostFacts = 30;
const mostAsked = 60;
const budgetEach = 20_000;

/** Follows every way from the triggers with what is known on it. Bounded: a step keeps few versions of what is known, then none. */
export function reachOf(flow: Flow, context: ReachContext): Reach {
  const { segments } = context;
  let budget = context.budget ?? 5_000_000;
  // Entering a journey changes what is true of journeys and of the previous email without anybody looking again.
  const isSteady = (rule: Rule) =>
    ![...subjectsIn(rule, segments)].some((subject) => subject.startsWith('journey ')) &&
    !clausesOf(rule).some((clause) => 'did' in clause && clause.email === 'previous');
  const exits = context.exits.flatMap(({ id, when }) => {
    const rule: Rule = isEventPattern(when) ? { event: when, since: 'entry' } : when;
    return ruleIsComplete(rule) && isSteady(rule) ? [{ id, fact: { rule, holds: false } }] : [];
  });
  const exitFacts = exits.map(({ fact }) => fact);
  const audience = context.audience && isSteady(context.audience) ? context.audience : undefined;
  /** Whether nobody can be so. Asks only what shares a subject with what is asked for, which may only miss a proof. */
  const isRuledOut = (asked: readonly Signed[], facts: readonly Signed[]): boolean => {
    if (asked.length === 0 || budget <= 0) return false;
    const about = new Set<string>();
    for (const { rule } of asked) for (const subject of subjectsIn(rule, segments)) about.add(subject);
    const related = facts.filter(({ rule }) => [...subjectsIn(rule, segments)].some((one) => about.has(one)));
    const rules = [...asked, ...related.slice(0, mostAsked)];
    budget -= 1;
    if (!mayClash(rules)) return false;
    // What a question takes at least is counted too, so that a great many of them end in time.
    budget -= 20 + rules.length * 6;
    return isImpossible(rules, { segments, budget: budgetEach });
  };

  const arrivals = new Map<string, Map<string, Known>>();
  const agenda: { node: FlowNode; known: Known }[] = [];
  const arrive = (id: string | null, known: Known) => {
    const node = id === null ? undefined : flow.node(id);
    if (!node) return;
    const here = arrivals.get(node.id) ?? new Map<string, Known>();
    arrivals.set(node.id, here);
    if (here.has(known.key) || here.has(nothing.key)) return;
    const kept = here.size + 1 >= mostKnown || budget <= 0 ? nothing : known;
    here.set(kept.key, kept);
    agenda.push({ node, known: kept });
  };
  const open = new Set<Way>();
  const asks = new Map<Way, Asked>();
  const firsts = new Map<string, Asked['failed'][number]>();
  const askedBy = (node: FlowNode, way: Way): Asked => {
    const { outlet } = way;
    let asked = asks.get(way);
    if (!asked) {
      // With nothing left to spend nothing is asked any more, so that no question is answered either.
      budget -= node.ways.length / 100;
      const mine = budget > 0 ? askedOf(node, outlet) : asksNothing;
      if (mine === asksNothing) return asksNothing;
      const all = { ...mine };
      const [only] = all.taken;
      if (only && all.taken.length === 1) {
        // The very same question asked before: however many stand between, nobody is left for this outlet.
        const key = `${node.id} ${keyOf(only)}`;
        const first = firsts.get(key);
        if (first && all.failed.length > 0) all.failed = [first, ...all.failed];
        else firsts.set(key, { signed: { ...only, holds: !only.holds }, takes: outlet });
      }
      const rules = [...all.failed.map(({ signed }) => signed), ...all.taken];
      asked = {
        ...all,
        rules,
        dead: isRuledOut(rules, exitFacts),
      };
      asks.set(way, asked);
    }
    return asked;
  };

  for (const node of flow.triggers) arrive(node.id, knownOf(entryFacts(node.settings, audience)));
  for (let item = agenda.pop(); item; item = agenda.pop()) {
    const { node, known } = item;
    const { carries } = bearingOf(node.kind);
    for (const way of node.ways) {
      const { to } = way;
      const asked = askedBy(node, way);
      if (asked.dead) continue;
      if (asked.rules.length > 0 && known.facts.length > 0)
        if (isRuledOut(asked.rules, [...exitFacts, ...known.facts])) continue;
      open.add(way);
      if (!carries) {
        arrive(to, onlyLasting(known));
        continue;
      }
      if (asked.rules.length === 0) {
        arrive(to, known);
        continue;
      }
      // What was not taken says more the nearer it stands; long lists of it are cut.
      const learnt = [...asked.taken, ...asked.failed.slice(-5).map(({ signed }) => signed)];
      arrive(to, knownOf({ facts: [...known.facts, ...learnt].slice(-mostFacts), lasting: known.lasting }));
    }
  }

  const findings: ReachFinding[] = [];
  for (const node of flow.nodes) {
    if (!arrivals.has(node.id)) continue;
    for (const way of node.ways) {
      const { outlet } = way;
      const { taken, failed, rules } = askedBy(node, way);
      if (rules.length === 0) continue;
      // Why nobody takes it can no longer be found out.
      if (budget <= 0 && !open.has(way)) continue;
      const found = (code: ReachFinding['code'], by: readonly string[] = []) =>
        findings.push({ code, node: node.id, outlet, by });
      if (open.has(way)) {
        const [only] = taken;
        if (only && taken.length === 1 && isRuledOut([{ ...only, holds: !only.holds }], []))
          found('always-holds');
      } else if (isRuledOut(taken, [])) found('never-holds');
      else if (isRuledOut(taken, exitFacts))
        found(
          'exits-first',
          namesOf(
            exits,
            ({ fact }) => isRuledOut(taken, [fact]),
            ({ id }) => id,
          ),
        );
      else if (failed.length > 0 && isRuledOut(rules, exitFacts))
        found(
          'shadowed',
          namesOf(
            failed,
            ({ signed }) => isRuledOut([signed, ...taken], []),
            ({ takes }) => takes,
          ),
        );
      else found('contradicts-path');
    }
  }
  return {
    reaches: (node) => arrivals.has(node),
    leavesBy: (node, outlet) =>
      flow.node(node)?.ways.some((way) => way.outlet === outlet && open.has(way)) === true,
    findings,
    complete: budget > 0,
  };
}

/** What must come out how for a run to leave by an outlet. */
interface Asked {
  /** What must hold, or at least be so, for this outlet itself. */
  taken: readonly Signed[];
  /** What must not, or other outlets take it. */
  failed: readonly { signed: Signed; takes: string }[];
  rules: readonly Signed[];
  dead: boolean;
}

const asksNothing: Asked = { taken: [], failed: [], rules: [], dead: false };

type Outright = Pick<Asked, 'taken' | 'failed'>;

const outright = new WeakMap<object, Map<string, Outright>>();

/** What settings ask by themselves, which never change: worked out once. */
function askedOf(node: FlowNode, outlet: string): Outright {
  const byOutlet = outright.get(node.settings) ?? new Map<string, Outright>();
  outright.set(node.settings, byOutlet);
  const present = byOutlet.get(outlet) ?? workOut(node, outlet);
  byOutlet.set(outlet, present);
  return present;
}

function workOut(node: FlowNode, outlet: string): Outright {
  const taken: Signed[] = [];
  const failed: Asked['failed'][number][] = [];
  const demands = bearingOf(node.kind).demands(node.settings, outlet, 0);
  for (let index = demands.length - 1; index >= 0 && failed.length < mostAsked; index--) {
    const demand = demands[index];
    // A rule that is only half written says nothing yet.
    if (!demand || !('rule' in demand) || !ruleIsComplete(demand.rule)) continue;
    const signed: Signed = { rule: demand.rule, holds: demand.holds };
    if (demand.takes === undefined) taken.push(signed);
    else failed.unshift({ signed, takes: demand.takes });
  }
  return taken.length + failed.length === 0 ? asksNothing : { taken, failed };
}

/** The ones that do it alone, else all of them together. */
function namesOf<T>(all: readonly T[], alone: (one: T) => boolean, name: (one: T) => string): string[] {
  const single = all.slice(0, mostAsked).find(alone);
  return (single === undefined ? all : [single]).map(name);
}

const nothing: Known = { key: '', facts: [], lasting: [] };

const rested = new WeakMap<readonly Signed[], Known>();

/** What is still known after time has passed. */
function onlyLasting({ lasting }: Known): Known {
  let known = rested.get(lasting);
  if (!known) {
    known = knownOf({ facts: lasting, lasting });
    rested.set(lasting, known);
  }
  return known;
}

function knownOf({ facts, lasting }: Pick<Known, 'facts' | 'lasting'>): Known {
  return { key: facts.map(keyOf).join('\n'), facts, lasting };
}

const keys = new WeakMap<Rule, string>();
function keyOf({ rule, holds, of = 'run' }: Signed): string {
  let text = keys.get(rule);
  if (text === undefined) {
    text = canonicalJson(rule);
    keys.set(rule, text);
  }
  return `${of} ${String(holds)} ${text}`;
}
