import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileAndCheck } from '../../src/core/index.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { buildSampleWorkspace } from '../../src/library/sampleWorkspace.ts';

const text = (file: string) => readFileSync(`public/samples/${file}`, 'utf8');
const workspace = buildSampleWorkspace(text('workspace.json'), text('cart-recovery.ndjson'));

test('with its real emails the sample journey has nothing to complain about', async () => {
  const [document] = workspace.journeys;
  if (!document) throw new Error('the sample workspace has no journey');
  const rendered = Object.fromEntries(
    await Promise.all(
      workspace.emails.map(async (email) => [email.id, await withHtml(email, workspace)] as const),
    ),
  );
  const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
  const { issues, journey } = compileAndCheck(document, { ...workspace, emails }, rendered, 1);
  expect(issues).toEqual([]);
  expect(Object.keys(journey?.emails ?? {})).toEqual(['cart-1', 'cart-2', 'cart-3']);
  for (const { html, text: plain, subject } of Object.values(journey?.emails ?? {})) {
    expect(subject).toContain('{{');
    expect(html).toContain('links.unsubscribe');
    expect(plain).toContain('Fjord');
  }
});
