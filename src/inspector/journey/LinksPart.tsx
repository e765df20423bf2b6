import type { Utm } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

const fields = [
  { name: 'source', label: t('UTM source'), placeholder: 'newsletter' },
  { name: 'medium', label: t('UTM medium'), placeholder: 'email' },
  { name: 'campaign', label: t('UTM campaign'), placeholder: 'welcome' },
] as const;

/** What every link in the journey's emails carries for web analytics. */
export function LinksPart({ journey: { utm }, change, leave }: PartProps) {
  const put = (name: keyof Utm, text: string) => {
    const next: Utm = { ...utm, [name]: text || undefined };
    const isEmpty = Object.values(next).every((value) => value === undefined);
    change({ utm: isEmpty ? undefined : next }, `utm/${name}`);
  };
  return (
    <Part
      at="utm"
      title={t('Links')}
      teaches={t(
        'Every link in its emails carries these, so that web analytics knows where people came from.',
      )}
      summary={fields.flatMap(({ name }) => utm?.[name] ?? []).join(' / ') || t('Nothing added')}
      isUsed={utm !== undefined}
    >
      {fields.map(({ name, label, placeholder }) => (
        <TextField
          key={name}
          label={label}
          placeholder={placeholder}
          // The format's limit.
          maxLength={100}
          value={utm?.[name] ?? ''}
          onChange={(text) => put(name, text)}
          onBlur={leave}
        />
      ))}
    </Part>
  );
}
