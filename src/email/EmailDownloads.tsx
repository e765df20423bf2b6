import type { Brand, StoredEmail, Utm } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { fileNamePart, saveFile } from '../ui/saveFile.ts';
import { toast } from '../ui/toasts.ts';
import { compileEmail } from './compile/compileEmail.ts';
import { nowhere } from './nowhere.ts';
import { partsOf } from './partsOf.ts';
import type { Reader } from './preview/Reader.ts';
import { renderMail } from './renderMail.ts';

/** Takes an email along as files: as it leaves, with its merge tags, and as one person gets it. */
export function EmailDownloads(props: {
  stored: StoredEmail;
  brand: Brand;
  /** The journey's link parameters, for an email without its own. */
  utm: Utm | undefined;
  /** The arm of an A/B test that is meant; undefined is the email itself. */
  variant: string | undefined;
  reader: Reader | undefined;
}) {
  const { stored, brand, utm, variant, reader } = props;
  const name = ('locked' in stored ? stored.locked.name : stored.name).trim() || t('Email');
  const save = async (part: 'html' | 'text', person: Reader | undefined) => {
    const file = fileNamePart([name, variant, person?.name].filter((word) => word !== undefined).join('-'));
    try {
      const whole = partsOf(await compileEmail(stored, { brand }, utm), person?.variant ?? variant);
      const mail =
        person && (await renderMail(whole, { ...person.data, brand: { ...brand }, links: nowhere }));
      const [trouble] = mail?.troubles ?? [];
      if (trouble !== undefined) throw new Error(trouble);
      const content = (mail ?? whole)[part];
      if (part === 'html') saveFile(`${file}.html`, content, 'text/html;charset=utf-8');
      else saveFile(`${file}.txt`, content, 'text/plain;charset=utf-8');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      toast({ text: t('Nothing was saved. {why}', { why }), tone: 'bad', key: 'email-file' });
    }
  };
  const files = (person: Reader | undefined) => [
    { id: 'html', label: t('HTML'), icon: 'download' as const, onSelect: () => void save('html', person) },
    {
      id: 'text',
      label: t('Plain text'),
      icon: 'download' as const,
      onSelect: () => void save('text', person),
    },
  ];
  return (
    <MenuButton
      label={t('Download the email')}
      icon="download"
      size="sm"
      align="end"
      groups={[
        { id: 'whole', heading: t('With its merge tags'), items: files(undefined) },
        ...(reader
          ? [{ id: 'person', heading: t('As {name} gets it', { name: reader.name }), items: files(reader) }]
          : []),
      ]}
    />
  );
}
