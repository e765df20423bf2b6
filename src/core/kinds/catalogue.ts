import { condition, type ConditionSettings } from './condition.ts';
import { email, type EmailSettings } from './email.ts';
import { exit, type ExitSettings } from './exit.ts';
import { goal, type GoalSettings } from './goal.ts';
import type { NodeKind, StepKind } from './Kind.ts';
import { split, type SplitSettings } from './split.ts';
import { startJourney, type StartJourneySettings } from './startJourney.ts';
import { trigger, type TriggerSettings } from './trigger.ts';
import { update, type UpdateSettings } from './update.ts';
import { wait } from './wait.ts';
import type { WaitSettings } from './waitSettings.ts';
import { webhook, type WebhookSettings } from './webhook.ts';
import { waitForEvent, type WaitForEventSettings } from './waitForEvent.ts';

/** The settings of each kind of step, by its name. A new kind adds a line here and a line below. */
export interface StepSettings {
  email: EmailSettings;
  wait: WaitSettings;
  waitForEvent: WaitForEventSettings;
  condition: ConditionSettings;
  split: SplitSettings;
  update: UpdateSettings;
  webhook: WebhookSettings;
  startJourney: StartJourneySettings;
  goal: GoalSettings;
  exit: ExitSettings;
}
export type StepKindName = keyof StepSettings;

/** Every kind of step, in palette order. */
export const stepKinds: { readonly [Name in StepKindName]: StepKind<Name, StepSettings[Name]> } = {
  email,
  wait,
  waitForEvent,
  condition,
  split,
  update,
  webhook,
  startJourney,
  goal,
  exit,
};

export interface NodeSettings extends StepSettings {
  trigger: TriggerSettings;
}
export type NodeKindName = keyof NodeSettings;

/** Every kind of node on the canvas, in palette order: the trigger and the steps. */
export const nodeKinds: { readonly [Name in NodeKindName]: NodeKind<Name, NodeSettings[Name]> } = {
  trigger,
  ...stepKinds,
};

export const nodeKindNames = Object.keys(nodeKinds) as NodeKindName[]; // a literal: these are its keys
export const stepKindNames = Object.keys(stepKinds) as StepKindName[];

/** A kind with its settings' type erased, for code that treats all kinds alike. */
export type AnyNodeKind = NodeKind<NodeKindName, object>;
export type AnyStepKind = StepKind<StepKindName, object>;

export const nodeKind = (name: NodeKindName): AnyNodeKind => nodeKinds[name];
export const stepKind = (name: StepKindName): AnyStepKind => stepKinds[name];

/** Kinds of nodes that are no steps: people enter there, and nothing leads to them. */
export type TriggerKindName = Exclude<NodeKindName, StepKindName>;
export const isTriggerKind = (name: NodeKindName): name is TriggerKindName => !Object.hasOwn(stepKinds, name);
