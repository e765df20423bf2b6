import { useCallback, useMemo, useState, type ComponentType, type RefObject } from 'react';
import {
  changeSettings,
  editDocument,
  nodeKind,
  type JourneyNode,
  type NodeKindName,
} from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { inSentence, t } from '../texts/t.ts';
import { TabPanel, Tabs } from '../ui/Tabs.tsx';
import { Changeable } from './Changeable.tsx';
import type { FormProps } from './forms/FormProps.ts';
import { foldedForms, forms } from './forms/forms.ts';
import { UnfoldedContext } from './journey/unfolded.ts';
import { InspectorFooter } from './InspectorFooter.tsx';
import { NodeHeader } from './NodeHeader.tsx';
import { NotesForm } from './NotesForm.tsx';
import { IssueScope } from './Setting.tsx';
import { useFocusOnRequest } from './useFocusOnRequest.ts';
import { useIssuesOf } from './useIssuesOf.ts';
import styles from './Inspector.module.css';

const tabs = [
  { id: 'settings', label: t('Settings') },
  { id: 'notes', label: t('Notes') },
];

/** One selected step: what it is called, its settings and its notes. */
export function NodeInspector({ node, root }: { node: JourneyNode; root: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const issues = useIssuesOf(node.id);
  const [tab, setTab] = useState('settings');
  const [times, setTimes] = useState<Readonly<Record<string, number>>>({});
  const reveal = useCallback(
    (setting: string | undefined) => {
      if (setting !== 'name') setTab(setting === 'note' ? 'notes' : 'settings');
      const place =
        setting && root.current?.querySelector(`[data-part] [data-setting="${CSS.escape(setting)}"]`);
      const part =
        place && place.closest('[hidden]') && place.closest<HTMLElement>('[data-part]')?.dataset['part'];
      if (part) setTimes((before) => ({ ...before, [part]: (before[part] ?? 0) + 1 }));
    },
    [root],
  );
  const unfolded = useMemo(
    () => ({ times, troubled: new Set(issues.flatMap(({ setting }) => setting ?? [])) }),
    [times, issues],
  );
  useFocusOnRequest(root, node.id, reveal);

  // Each form takes the nodes of its own kind; the compiler cannot follow the pairing through the union.
  const Form = forms[node.kind] as ComponentType<FormProps<NodeKindName>>;
  const folded: { [Kind in NodeKindName]?: ComponentType<FormProps<Kind>> } = foldedForms;
  const Folded = folded[node.kind] as ComponentType<FormProps<NodeKindName>> | undefined;
  const form: FormProps<NodeKindName> = {
    node,
    change: (patch, typing) =>
      session.apply(
        t('Change {what}', {
          what: inSentence(nodeKind(node.kind).title),
          context: 'a kind of step',
        }),
        editDocument((document) => changeSettings(document, node.id, patch)),
        typing === undefined ? {} : { merge: `${node.id}/${typing}` },
      ),
    leave: session.endMerge,
  };
  return (
    <>
      <NodeHeader node={node} />
      <Tabs
        id="inspector"
        label={t('What to see')}
        tabs={tabs}
        value={tab}
        onChange={setTab}
        className={styles.tabs}
      />
      <TabPanel key={tab} tabs="inspector" tab={tab} className={styles.body}>
        <div className={styles.form} data-first>
          {tab === 'notes' ? (
            <Changeable>
              <NotesForm node={node} />
            </Changeable>
          ) : (
            <UnfoldedContext value={unfolded}>
              <IssueScope issues={issues}>
                <Changeable>
                  <Form {...form} />
                </Changeable>
                {Folded && <Folded {...form} />}
              </IssueScope>
            </UnfoldedContext>
          )}
        </div>
      </TabPanel>
      <InspectorFooter node={node} issues={issues} />
    </>
  );
}
