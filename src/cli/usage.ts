export const usage = `wend: judge, simulate, test and document journeys without a screen

  wend validate FILE…
      Judges journey, program, scenario or workspace JSON.
  wend simulate JOURNEY… (--scenario FILE | --events FILE.ndjson [--subscribers FILE] --until WHEN) [--json]
      Prints every subscriber's trail, ordered by subscriber id. WHEN is a moment (2026-04-01T00:00:00Z)
      or a duration from each subscriber's first event (P30D). --json prints JSON lines.
  wend test JOURNEY… --scenario FILE… [--json]
      Replays scenarios and compares them with what they expect.
  wend paths JOURNEY… [--limit N] [--json]
      Lists every path with its emails and days, unless there are more than N (10000), and the bounds of them all:
      the most emails in 24 hours and in 7 days on some path, with the path as proof. --json prints JSON lines.
  wend export JOURNEY… --to markdown|mermaid [--out FILE]
      Writes a printable specification, or a flowchart for Mermaid.

JOURNEY is journey or program JSON. FILE may be - for standard input.
Exit codes: 0 fine, 1 the answer is no, 2 something could not be read.
`;

/** Something that could not be read or understood; the command ends with exit code 2. */
export class Unreadable extends Error {}
