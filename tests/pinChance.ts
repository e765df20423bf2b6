import fc from 'fast-check';

// A run that chance fails once in a thousand would fail somebody else's change. `WEND_SEED=7 npm test` explores.
fc.configureGlobal({ seed: Number(process.env['WEND_SEED'] ?? 20_261_123) });
