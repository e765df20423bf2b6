import {
  blankDocument, blankEmail, newNode,
  type Draft, type Edge, type JourneyNode, type NodeKindName, type Rule, type StoredEmail,
} from '../../src/core/index.ts'; // oxfmt-ignore

/**
 * A journey of about `steps` steps as a large team would draw it: blocks of seven (a wait, an email, a pause, a question about
 * what people did, and an email, a tag or a wait for an event by the answer), one after the other, and their emails.
 */
export function thousandSteps(steps = 1_000): Draft {
  const nodes: JourneyNode[] = [];
  const edges: Edge[] = [];
  const emails: Record<string, StoredEmail> = {};
  const add = (id: string, kind: NodeKindName, settings: object, name?: string) => {
    const node = newNode(id, kind, { x: 0, y: nodes.length * 160 }, settings);
    nodes.push({
      ...node,
      ...(name !== undefined && { name }),
      ...(id in emails && { mindset: 'What is it?' }),
    });
    return id;
  };
  const mail = (id: string) => {
    emails[id] = writtenEmail(id);
    return add(id, 'email', { email: id, topic: 'news' }, `Email ${id}`);
  };
  const lead = (from: string, outlet: string, to: string) => edges.push({ from, outlet, to });
  const source: Rule = { attribute: 'plan', is: 'exists' };
  let loose: (readonly [string, string])[] = [
    [add('t', 'trigger', { on: { event: { event: 'Signed Up' } } }), 'next'],
  ];
  for (let at = 0; nodes.length < steps; at++) {
    const pause = add(`w${at}`, 'wait', { for: 'P3D', until: { time: '09:00' } }, `Wait ${at}`);
    for (const [from, outlet] of loose) lead(from, outlet, pause);
    const first = mail(`m${at}`);
    lead(pause, 'next', first);
    const again = add(`v${at}`, 'wait', { for: 'P2D' });
    lead(first, 'next', again);
    const opened: Rule = {
      all: [
        { attribute: `score${at}`, is: 'atLeast', value: at },
        { email: first, did: 'opened' },
      ],
    };
    const viewed: Rule = {
      event: { event: 'Product Viewed', where: { property: 'category', is: 'equals', value: `c${at}` } },
      times: { atLeast: 2 },
      within: 'P7D',
    };
    const branches = [
      { id: 'yes', label: 'Yes', when: opened },
      { id: 'maybe', label: 'Maybe', when: viewed },
    ];
    const question = add(`c${at}`, 'condition', { branches }, `Question ${at}`);
    lead(again, 'next', question);
    const a = mail(`a${at}`);
    lead(question, 'yes', a);
    const tag = add(`u${at}`, 'update', { addTags: [`seen-${at}`] });
    lead(question, 'maybe', tag);
    const events = [{ id: 'done', label: 'Did it', when: { event: 'Order Completed' } }];
    const listen = add(`e${at}`, 'waitForEvent', { events, timeout: 'P2D' });
    lead(question, 'otherwise', listen);
    const b = mail(`b${at}`);
    lead(listen, 'done', b);
    loose = [
      [a, 'next'],
      [tag, 'next'],
      [b, 'next'],
      [listen, 'timeout'],
    ];
  }
  const end = add('x', 'exit', { reason: 'Finished' });
  for (const [from, outlet] of loose) lead(from, outlet, end);
  const document = {
    ...blankDocument('journey', 'A thousand steps', 'Europe/Berlin'),
    about: { stage: 'purchase' as const, objective: 'Orders', kpi: 'Orders a week' },
    utm: { source: 'wend', medium: 'email', campaign: 'journey' },
    goal: {
      name: 'Buys',
      when: { event: 'Order Completed' },
      within: 'P30D',
      from: 'entry' as const,
      exit: true,
    },
    audience: source,
    nodes,
    edges,
  };
  return { document, emails };
}

function writtenEmail(id: string): StoredEmail {
  const blank = blankEmail(id);
  if ('locked' in blank) throw new Error('a blank email is editable');
  const inline = [{ t: 'text' as const, v: 'Hello there, here is what we promised you last week.' }];
  const sections = blank.document.sections.map((section) => ({
    ...section,
    columns: section.columns.map((column) => ({
      ...column,
      blocks: column.blocks.map((block) => (block.type === 'text' ? { ...block, inline } : block)),
    })),
  }));
  return {
    ...blank,
    name: id,
    document: { ...blank.document, subject: `Subject of ${id}`, preheader: 'Preview', sections },
  };
}
