import { t } from '../../texts/t.ts';
import { flowOfJourney, type FlowNode } from '../analyse/flow.ts';
import { netOf } from '../analyse/net.ts';
import type { Journey, Policies, Segment, Topic } from '../document/Journey.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import { isTriggerKind, nodeKind } from '../kinds/catalogue.ts';
import type { Names } from '../kinds/Kind.ts';
import { own } from '../values/json.ts';

/** What surrounds a journey in its program; a journey that stands alone has its own copies. */
export interface JourneyContext {
  topics?: ReadonlyMap<string, Topic>;
  segments?: ReadonlyMap<string, Segment>;
  policies?: Policies;
  journeyName?: (id: string) => string | undefined;
  /** The documents that journeys were drawn as, by id, with what is only for colleagues: notes and sections. */
  documents?: ReadonlyMap<string, JourneyDocument>;
}

/** Names and numbers for the nodes of a journey: steps in reading order from 1, those that nothing leads to last. Plain text. */
export class Guide {
  readonly journey: Journey;
  readonly policies: Policies;
  readonly triggers: readonly FlowNode[];
  readonly steps: readonly FlowNode[];
  readonly #names: Names;
  readonly #topics: JourneyContext['topics'];
  readonly #reached: ReadonlySet<string>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #nodes: ReadonlyMap<string, FlowNode>;

  constructor(journey: Journey, { topics, segments, policies, journeyName }: JourneyContext = {}) {
    const flow = flowOfJourney(journey);
    const { nodes } = netOf(flow);
    this.journey = journey;
    this.triggers = flow.triggers;
    this.steps = [...new Set([...nodes, ...flow.nodes])].filter(({ kind }) => !isTriggerKind(kind));
    this.#topics = topics;
    this.policies = policies ?? journey.policies;
    this.#reached = new Set(nodes.map(({ id }) => id));
    this.#numbers = new Map(this.steps.map(({ id }, index) => [id, index + 1]));
    this.#nodes = new Map(flow.nodes.map((node) => [node.id, node]));
    this.#names = {
      email: (id) => own(journey.emails, id),
      journey: (id) => journeyName?.(id),
      segment: (id) => (segments?.get(id) ?? own(journey.segments, id))?.name,
      topic: (id) => this.topic(id)?.name,
    };
  }

  number(id: string): number {
    return this.#numbers.get(id) ?? 0;
  }

  isReached(id: string): boolean {
    return this.#reached.has(id);
  }

  topic(id: string): Topic | undefined {
    return this.#topics?.get(id) ?? own(this.journey.topics, id);
  }

  /** What a node does, from its settings; empty where they say nothing. */
  summary({ kind, settings }: FlowNode): string {
    return nodeKind(kind).summary(settings, this.#names);
  }

  /** “step 4 (Reminder)”, by its own name or by what it does; null is the end. */
  target(id: string | null): string {
    if (id === null) return t('the journey is completed');
    const node = this.#nodes.get(id);
    if (!node || !this.#numbers.has(id)) return t('trigger {id}', { id });
    const called = own(this.journey.steps, id)?.name || this.summary(node);
    return t('step {number} ({name})', {
      number: this.number(id),
      name: called === '' ? nodeKind(node.kind).title : called,
    });
  }
}
