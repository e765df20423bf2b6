import { StrictMode, useCallback, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyEdgeChanges, applyNodeChanges, ReactFlow, type Edge, type Node } from 'reactflow';
import 'reactflow/dist/style.css';

// React Flow with nothing of Wend in it, and as quick as its own advice makes it: default nodes and edges, sizes and handles
// known, only what is in sight mounted. What it is asked to show and from where, its address says.

const query = new URLSearchParams(location.search);
const number = (name: string): number => Number(query.get(name));
const view = { x: number('x'), y: number('y'), zoom: number('zoom') };
const room = { width: number('width'), height: number('height') };

function Bare({ start }: { start: { nodes: Node[]; edges: Edge[] } }): ReactNode {
  const [nodes, setNodes] = useState(start.nodes);
  const [edges, setEdges] = useState(start.edges);
  const [text, setText] = useState('');
  const onNodesChange = useCallback(
    (changes: Parameters<typeof applyNodeChanges>[0]) => setNodes((now) => applyNodeChanges(changes, now)),
    [],
  );
  const onEdgesChange = useCallback(
    (changes: Parameters<typeof applyEdgeChanges>[0]) => setEdges((now) => applyEdgeChanges(changes, now)),
    [],
  );
  // The least that typing, undoing and tidying up can cost: another array, and what it says drawn.
  const type = (label: string) => {
    setText(label);
    setNodes(([first, ...others]) => (first ? [{ ...first, data: { label } }, ...others] : others));
  };
  const shift = (by: number, all: boolean) =>
    setNodes((now) =>
      now.map((node, index) =>
        all || index === 0 ? { ...node, position: { x: node.position.x + by, y: node.position.y } } : node,
      ),
    );
  Reflect.set(window, 'bare', { shift });
  return (
    <>
      <div style={room}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          defaultViewport={view}
          minZoom={0.02}
          maxZoom={2}
          onlyRenderVisibleElements
          panOnScroll
        />
      </div>
      <input aria-label="Text" value={text} onChange={({ currentTarget }) => type(currentTarget.value)} />
    </>
  );
}

const root = document.getElementById('root');
const answer = await fetch(`./graph-${query.get('steps') ?? ''}.json`);
const start = (await answer.json()) as { nodes: Node[]; edges: Edge[] }; // written by the bench itself
if (root)
  createRoot(root).render(
    <StrictMode>
      <Bare start={start} />
    </StrictMode>,
  );
