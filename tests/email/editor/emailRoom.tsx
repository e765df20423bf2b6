import { useState, type ReactNode } from 'react';
import {
  emailDocumentSchema,
  type EmailBlock,
  type EmailDocument,
  type StoredEmail,
} from '../../../src/core/index.ts';
import { EmailEditor } from '../../../src/email/editor/EmailEditor.tsx';
import type { EmailEditorProps } from '../../../src/email/editor/EmailEditorProps.ts';
import type { Reader } from '../../../src/email/preview/Reader.ts';
import { ToastHost } from '../../../src/ui/ToastHost.tsx';
import { emailOf, footer, paragraph, shared } from '../builders.ts';
import { render } from '../../ui/dom.ts';

const reader = (id: string, name: string, cart: object[]): Reader => {
  const first = {
    local: '2026-03-09T09:00:00+01:00',
    at: 'Mon 9 Mar 9:00',
    data: { subscriber: { first_name: name }, trigger: { properties: { items: cart } }, show: {} },
  };
  return { id, name, zone: 'Europe/Berlin', ...first, reached: true, moments: [first] };
};
export const readers = [
  reader('ada', 'Ada', [{ title: 'Lamp', price: 20 }]),
  reader('ben', 'Ben', [{ title: 'Mug', price: 5 }, { title: 'Vase', price: 30 }]),
]; // oxfmt-ignore

/** What the editor gave on, and the email as it is stored. */
export interface Room {
  given: { stored: StoredEmail; label: string }[];
  stored: () => StoredEmail;
  document: () => EmailDocument;
  /** The block with this id, wherever it is. */
  block: (id: string) => EmailBlock | undefined;
  closed: () => number;
  /** Changes the email from outside. */
  replace: (stored: StoredEmail) => void;
}

/** Opens an email as the app does: what the editor gives on is what it gets. Every document given on is read as a stored one. */
export function openEmail(start: StoredEmail, props: Partial<EmailEditorProps> = {}): Room {
  const given: Room['given'] = [];
  let closed = 0;
  let present = start;
  let replace: Room['replace'] = () => undefined;
  function Opened(): ReactNode {
    const [stored, setStored] = useState(start);
    present = stored;
    replace = setStored;
    return (
      <>
        <EmailEditor
          stored={stored}
          brand={shared.brand}
          utm={undefined}
          paths={[{ path: 'subscriber.first_name', label: 'first name' }]}
          readers={readers}
          onMoreReaders={undefined}
          readAt={() => undefined}
          renderRule={({ rule, onChange }) => (
            <>
              <output>{JSON.stringify(rule)}</output>
              <button type="button" onClick={() => onChange({ tag: '' })}>
                Half a rule
              </button>
              <button type="button" onClick={() => onChange({ tag: 'vip' })}>
                Whole rule
              </button>
            </>
          )}
          describe={() => 'they are a VIP'}
          readOnly={undefined}
          narrow={false}
          onChange={(next, label) => {
            if (!('locked' in next)) emailDocumentSchema.parse(next.document);
            given.push({ stored: next, label });
            setStored(next);
          }}
          onClose={() => (closed += 1)}
          {...props}
        />
        <ToastHost />
      </>
    );
  }
  render(<Opened />);
  const document = () => {
    if ('locked' in present) throw new Error('this email is locked');
    return present.document;
  };
  return {
    given,
    stored: () => present,
    document,
    block: (id) =>
      document()
        .sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks))
        .find((block) => block.id === id),
    closed: () => closed,
    replace: (stored) => replace(stored),
  };
}

/** Two paragraphs and a footer in one section. */
export const someEmail = (): StoredEmail =>
  emailOf([
    paragraph([{ t: 'text', v: 'First words' }], 'one'),
    paragraph([{ t: 'text', v: 'Second words' }], 'two'),
    footer,
  ]);
