import { t } from '../../texts/t.ts';

/** Names for the ids that rules mention; where nobody gives one, the id itself is said. */
export interface RuleNames {
  email(id: string): string;
  topic(id: string): string;
  segment(id: string): string;
  journey(id: string): string;
}

/** Such names as somebody has. */
export type SomeNames = {
  readonly [Name in keyof RuleNames]?: ((id: string) => string | undefined) | undefined;
};

/** “Welcome”: a name as it stands in a sentence. */
export const quoted = (name: string): string => t('“{name}”', { name });
