import { readdirSync, readFileSync } from 'node:fs';
import {
  compileAndCheck,
  link,
  readAs,
  readJson,
  simulate,
  workspaceSchema,
  type SendData,
  type StoredEmail,
  type Utm,
  type Workspace,
} from '../../src/core/index.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { fillIn } from '../../src/email/fillIn.ts';
import { sampleLinks } from '../../src/email/lint/RenderedSample.ts';
import { toldMail, type RenderedMail } from '../../src/email/RenderedMail.ts';
import { buildSampleWorkspace } from '../../src/library/sampleWorkspace.ts';

/** One email that comes with Wend, as one of the sample people gets it first. */
export interface TemplateMail {
  stored: Exclude<StoredEmail, { locked: unknown }>;
  workspace: Workspace;
  utm: Utm | undefined;
  /** Of the sample. */
  reader: string;
  data: SendData;
  mail: RenderedMail;
}

function workspaces(): Workspace[] {
  const folder = 'public/templates';
  const text = (file: string) => readFileSync(file, 'utf8');
  const templates = readdirSync(folder).map((file) => {
    const json = readJson(text(`${folder}/${file}`));
    const read = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
    if (!read.ok) throw new Error(`${file} cannot be read`);
    return read.value;
  });
  const samples = 'public/samples';
  return [
    ...templates,
    buildSampleWorkspace(text(`${samples}/workspace.json`), text(`${samples}/cart-recovery.ndjson`)),
  ];
}

async function mailsOf(workspace: Workspace): Promise<TemplateMail[]> {
  const [document] = workspace.journeys;
  if (!document) throw new Error('a workspace without a journey');
  const whole = await Promise.all(
    workspace.emails.map(
      async (email) => [email.id, await withHtml(email, workspace, document.utm)] as const,
    ),
  );
  const rendered = Object.fromEntries(whole);
  const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
  const { journey } = compileAndCheck(document, { ...workspace, emails, today: '2026-03-02' }, rendered, 1);
  const linked = journey && link(journey);
  if (!linked?.ok) throw new Error(`${document.id} cannot be run`);
  const { name, address, sender } = workspace.brand;
  return workspace.samples.flatMap(({ id, scenario }) => {
    const seen = new Set<string>();
    return simulate(linked.linked, scenario).mails.flatMap(({ email, data }): TemplateMail[] => {
      const [stored, parts] = [emails[email], rendered[email]];
      if (!stored || 'locked' in stored || !parts) throw new Error(`${email} was not written here`);
      if (seen.has(email)) return [];
      seen.add(email);
      const mail = toldMail(fillIn(parts, { ...data, links: sampleLinks, brand: { name, address, sender } }));
      return [{ stored, workspace, utm: document.utm, reader: id, data, mail }];
    });
  });
}

/** Every email of every template and of the sample workspace, for everybody who gets it. */
export const templateMails = async (): Promise<TemplateMail[]> =>
  (await Promise.all(workspaces().map(mailsOf))).flat();

/** Every email of them, whether anybody gets it or not. */
export const templateEmailIds = (): string[] =>
  workspaces().flatMap(({ emails }) => emails.map(({ id }) => id));
