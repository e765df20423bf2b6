/** What a step's settings are held against when they are complete: how things are around it. The same value while nothing of it changes. */
export interface Outlook {
  journey: string;
  /** IANA. */
  zone: string;
  quietHours: { from: string; to: string } | undefined;
  caps: readonly { max: number; per: string; topics?: readonly string[] | undefined }[];
  /** How long after entry the journey's goal counts. */
  goalWithin: string | undefined;
  topics: Readonly<Record<string, { transactional: boolean }>>;
}
