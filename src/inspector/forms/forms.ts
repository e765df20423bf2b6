import type { ComponentType } from 'react';
import type { NodeKindName } from '../../core/index.ts';
import { ConditionForm } from './ConditionForm.tsx';
import { EmailForm } from './EmailForm.tsx';
import { ExitForm } from './ExitForm.tsx';
import type { FormProps } from './FormProps.ts';
import { GoalForm } from './GoalForm.tsx';
import { SendingForm } from './SendingForm.tsx';
import { SplitForm } from './SplitForm.tsx';
import { StartJourneyForm } from './StartJourneyForm.tsx';
import { TriggerForm } from './TriggerForm.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { WaitForEventForm } from './WaitForEventForm.tsx';
import { WaitForm } from './WaitForm.tsx';
import { WebhookForm } from './WebhookForm.tsx';

/** The form of every kind. A kind without one is a type error here. */
export const forms = {
  trigger: TriggerForm,
  email: EmailForm,
  wait: WaitForm,
  waitForEvent: WaitForEventForm,
  condition: ConditionForm,
  split: SplitForm,
  update: UpdateForm,
  webhook: WebhookForm,
  startJourney: StartJourneyForm,
  goal: GoalForm,
  exit: ExitForm,
} satisfies { [Kind in NodeKindName]: ComponentType<FormProps<Kind>> };

/** Rarer settings of a kind, below its form: they fold. */
export const foldedForms = {
  email: SendingForm,
} satisfies { [Kind in NodeKindName]?: ComponentType<FormProps<Kind>> };
