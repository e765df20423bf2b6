import type { ComponentType } from 'react';
import type { NodeKindName } from '../../core/index.ts';
import { ConditionForm } from './ConditionForm.tsx';
import { EmailForm } from './EmailForm.tsx';
import { ExitForm } from './ExitForm.tsx';
import type { FormProps } from './FormProps.ts';
import { TriggerForm } from './TriggerForm.tsx';
import { WaitForEventForm } from './WaitForEventForm.tsx';
import { WaitForm } from './WaitForm.tsx';

/** The form of every kind. A kind without one is a type error here. */
export const forms = {
  trigger: TriggerForm,
  email: EmailForm,
  wait: WaitForm,
  waitForEvent: WaitForEventForm,
  condition: ConditionForm,
  exit: ExitForm,
} satisfies { [Kind in NodeKindName]: ComponentType<FormProps<Kind>> };
