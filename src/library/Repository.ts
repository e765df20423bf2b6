import type { Draft, Issue, Journey, Sample, Shared, Workspace } from '../core/index.ts';

/**
 * Why something was not read or written, in words for the person. Nothing is ever half written.
 * `conflict`: somebody else changed it in between, and nothing was overwritten. `full`: no space left. `unavailable`: the
 * browser gives no access to storage. `missing`: it is not there. `unreadable`: it is there, but nobody can make sense of it.
 */
export interface Trouble {
  ok: false;
  reason: 'conflict' | 'full' | 'unavailable' | 'missing' | 'unreadable';
  words: string;
}

/** What a repository answers: the value, or why there is none. Its promises never reject. */
export type Answer<T> = { ok: true; value: T } | Trouble;

/** Names the state that was read, so that a write can be refused when it is no longer the state that is stored. */
export interface Revision {
  journey: number;
  emails: Readonly<Record<string, number>>;
  /** Emails that belong to the journey and could not be read: they stay with it. */
  unread: readonly string[];
}

/** The last version of a journey that a backend accepted. Never holds a token. */
export interface Published {
  journey: string;
  version: number;
  digest: string;
  address: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface StoredJourney {
  draft: Draft;
  revision: Revision;
  /** Epoch milliseconds. */
  editedAt: number;
  published: Published | undefined;
  /** What is stored with the journey but cannot be read. It stays as it is, and no save touches it. */
  unread: readonly Issue[];
}

/** A journey that is stored but cannot be read. It is kept as it is. */
export interface UnreadableJourney {
  id: string;
  /** As far as it can be made out. */
  name: string | undefined;
  issues: readonly Issue[];
}

export interface JourneyList {
  /** Last edited first. */
  journeys: readonly StoredJourney[];
  unreadable: readonly UnreadableJourney[];
}

/** A value that is written as a whole, with the revision it was read at; `undefined` where nothing is stored yet. */
export interface Kept<T> {
  value: T;
  revision: number | undefined;
}

/** Several things that are written as one, each with the revision that it builds on. */
export interface Together {
  shared?: { value: Shared; revision: number | undefined } | undefined;
  /** `before` is what was stored at `revision`. */
  journeys: readonly { before: Draft; after: Draft; revision: Revision }[];
  /** An undefined value takes the sample out. */
  samples: readonly { id: string; value: Sample | undefined; revision: number | undefined }[];
}

/** The revisions after writing several things, in the order of what was written; undefined for what was taken out. */
export interface TogetherRevisions {
  shared: number | undefined;
  journeys: readonly Revision[];
  samples: readonly (number | undefined)[];
}

/** What was taken out, to be put back as it was. Only the repository that made it can read it. */
export interface Removed {
  readonly records: unknown;
}

/** What changed. `elsewhere`: in another tab. */
export interface Change {
  what: 'journey' | 'shared' | 'samples' | 'published' | 'everything';
  /** The journey, where one is meant; of several at once none is named. */
  id?: string | undefined;
  elsewhere: boolean;
}

/** Everything that Wend stores. The browser's database and, later, a server stand behind this one interface. */
export interface Repository {
  list(): Promise<Answer<JourneyList>>;
  open(id: string): Promise<Answer<StoredJourney>>;
  /** `conflict` where the id of the journey or of one of its emails is taken. */
  create(draft: Draft): Promise<Answer<Revision>>;
  /** Writes what differs between the two drafts, judged by object identity. `before` is what was stored at `revision`. */
  save(before: Draft, after: Draft, revision: Revision): Promise<Answer<Revision>>;
  /** Takes out a journey, readable or not, with the emails that no other journey uses. */
  remove(id: string): Promise<Answer<Removed>>;
  restore(removed: Removed): Promise<Answer<void>>;
  /** Everything that is stored for a journey, as it is stored: the way out for one that cannot be read. */
  raw(id: string): Promise<Answer<unknown>>;

  shared(): Promise<Answer<Kept<Shared>>>;
  saveShared(shared: Shared, revision: number | undefined): Promise<Answer<number>>;
  /** In the order of their ids. Those that cannot be read are left out here, and kept. */
  samples(): Promise<Answer<readonly Kept<Sample>[]>>;
  saveSample(sample: Sample, revision: number | undefined): Promise<Answer<number>>;
  removeSample(id: string): Promise<Answer<void>>;
  /** Writes all of it or, where anything is not stored as it was read, nothing. */
  saveTogether(changes: Together): Promise<Answer<TogetherRevisions>>;
  published(journey: string): Promise<Answer<Published | undefined>>;
  /** The journey as it was when a backend accepted it last; undefined where nobody kept it. */
  publishedJourney(journey: string): Promise<Answer<Journey | undefined>>;
  savePublished(published: Published, journey: Journey): Promise<Answer<void>>;

  /** `leftOut` says what could not be read. */
  exportWorkspace(): Promise<Answer<{ workspace: Workspace; leftOut: readonly string[] }>>;
  /**
   * `replace` puts the workspace in place of everything readable; `add` puts it beside, and is a `conflict` where an id is
   * taken. All or nothing; what was there before comes back with `restore`.
   */
  importWorkspace(workspace: Workspace, mode: 'replace' | 'add'): Promise<Answer<Removed>>;
  /** Writes the workspace only where nothing was ever stored. Says whether it did. */
  seed(workspace: () => Promise<Workspace>): Promise<Answer<boolean>>;

  /** Hears of every change, from this tab and from others. Returns how to stop. */
  watch(listener: (change: Change) => void): () => void;
  close(): void;
}
