import { Field, type FieldProps } from '../../../ui/Field.tsx';
import field from '../../../ui/Field.module.css';
import type { useDraft } from '../../../ui/useDraft.ts';

/** One line that is sent as soon as it reads as what it should be, and until then stays as typed. */
export function DraftField(
  props: FieldProps & {
    draft: Pick<ReturnType<typeof useDraft>, 'text' | 'trouble' | 'type' | 'focus' | 'leave'>;
    /** Which keys a phone shows. */
    inputMode: 'email' | 'url';
    maxLength: number;
    placeholder: string;
    /** Mends what was typed once it is left. */
    mended?: ((text: string) => string) | undefined;
  },
) {
  const { draft, inputMode, maxLength, placeholder, mended } = props;
  const leave = () => {
    const whole = mended?.(draft.text.trim()) ?? draft.text;
    if (whole !== draft.text) draft.type(whole);
    draft.leave();
    props.onBlur?.();
  };
  return (
    <Field {...props} error={props.error ?? draft.trouble}>
      {(wiring) => (
        <div className={field.box}>
          <input
            {...wiring}
            className={field.input}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            spellCheck={false}
            maxLength={maxLength}
            placeholder={placeholder}
            value={draft.text}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onFocus={draft.focus}
            onBlur={leave}
          />
        </div>
      )}
    </Field>
  );
}
