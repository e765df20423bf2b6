/** What one file may hold. Each limit has an issue code of its own, so that nobody is cut off without being told. */
export const limits = {
  fileBytes: { max: 20_000_000, code: 'file-too-large' },
  depth: { max: 200, code: 'too-deep' },
  ruleDepth: { max: 32, code: 'rule-too-deep' },
  steps: { max: 5_000, code: 'too-many-steps' },
  nameGraphemes: { max: 200, code: 'name-too-long' },
  emailBytes: { max: 1_000_000, code: 'email-too-large' },
  attributes: { max: 500, code: 'too-many-attributes' },
  scenarioEvents: { max: 100_000, code: 'too-many-events' },
} as const;
