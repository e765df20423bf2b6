import type { EmailDocument, EmailInline, EmailSection, StoredEmail } from '../core/index.ts';

// An edit that changes nothing, and every edit of a locked email, gives back the very same email.

const edit = (stored: StoredEmail, change: (document: EmailDocument) => EmailDocument): StoredEmail => {
  if ('locked' in stored) return stored;
  const document = change(stored.document);
  return document === stored.document ? stored : { ...stored, document };
};

export const setSubject = (stored: StoredEmail, subject: string): StoredEmail =>
  edit(stored, (document) => (document.subject === subject ? document : { ...document, subject }));

export const setPreheader = (stored: StoredEmail, preheader: string): StoredEmail =>
  edit(stored, (document) => (document.preheader === preheader ? document : { ...document, preheader }));

/** The body that is edited as text: the first paragraph, else the first text of any level. */
function bodyBlock({ sections }: EmailDocument) {
  const texts = sections.flatMap(({ columns }) =>
    columns.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'text')),
  );
  return texts.find(({ level }) => level === 'p') ?? texts[0];
}

export const bodyOf = (stored: StoredEmail): readonly EmailInline[] =>
  'locked' in stored ? [] : (bodyBlock(stored.document)?.inline ?? []);

/** Puts `inline` in place of the body; an email without any text gets a paragraph at its top. */
export const setBody = (stored: StoredEmail, inline: EmailInline[]): StoredEmail =>
  edit(stored, (document) => {
    const body = bodyBlock(document);
    if (body?.inline === inline) return document;
    if (body === undefined) return { ...document, sections: withParagraph(document.sections, inline) };
    const sections = document.sections.map((section) =>
      mapBlocks(section, (block) => (block === body ? { ...block, inline } : block)),
    );
    return { ...document, sections };
  });

type Block = EmailSection['columns'][number]['blocks'][number];

const mapBlocks = (section: EmailSection, change: (block: Block) => Block): EmailSection => {
  const columns = section.columns.map((column) => {
    const blocks = column.blocks.map(change);
    return blocks.every((block, index) => block === column.blocks[index]) ? column : { ...column, blocks };
  });
  return columns.every((column, index) => column === section.columns[index])
    ? section
    : { ...section, columns };
};

function withParagraph(sections: readonly EmailSection[], inline: EmailInline[]): EmailSection[] {
  const taken = new Set(
    sections.flatMap(({ id, columns }) => [
      id,
      ...columns.flatMap((column) => [column.id, ...column.blocks.map((block) => block.id)]),
    ]),
  );
  const free = (wanted: string) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    return id;
  };
  const blocks: Block[] = [{ id: free('body'), type: 'text', level: 'p', inline }];
  return [{ id: free('main'), type: 'section', columns: [{ id: free('column'), blocks }] }, ...sections];
}
