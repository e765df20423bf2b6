export const usage = `wend: judge, simulate, test and document journeys without a screen

  wend validate FILE…
      Judges journey, program, scenario or workspace JSON. Warnings and hints are told too, and leave a file valid.
  wend simulate JOURNEY… (--scenario FILE | --events FILE.ndjson [--subscribers FILE] --until WHEN) [--json]
      Prints every subscriber's trail, ordered by subscriber id. WHEN is a moment (2026-04-01T00:00:00Z)
      or a duration from each subscriber's first event (P30D). --json prints JSON lines.
  wend test JOURNEY… [--scenario FILE…] [--json]
      Replays scenarios and compares them with what they expect. A FILE.ndjson holds one a line. A workspace brings
      its own along.
  wend paths JOURNEY… [--limit N] [--json]
      Lists every path with its emails and days, unless there are more than N (10000), and the bounds of them all:
      the most emails in 24 hours and in 7 days on some path, with the path as proof. --json prints JSON lines.
  wend population JOURNEY… --subscribers N [--seed S] [--model FILE] [--until WHEN] [--workers N] [--compare static] [--json]
  wend population JOURNEY… --events FILE.ndjson [--subscribers-file FILE] [--seed S] [--model FILE] …
      Sends N made people, or those of an event log, through the journeys and counts what happens: by step, way out,
      email, mail and day. What people do is a model's (wend.model/1) or, without one, made from what the journeys ask for.
      The same seed (1) gives the same counts for any number of workers. --compare static counts a static sequence
      of the same emails beside it. --json prints one JSON object with everything, canonical.
  wend export JOURNEY… --to markdown|mermaid [--out FILE]
      Writes a printable specification, or a flowchart for Mermaid.

JOURNEY is journey, program or workspace JSON. FILE may be - for standard input.
Exit codes: 0 fine, 1 the answer is no, 2 something could not be read.
`;

/** Something that could not be read or understood; the command ends with exit code 2. */
export class Unreadable extends Error {}
