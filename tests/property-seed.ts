import fc from 'fast-check';

/** Lets `npm run proof -- fuzz`, or a developer who follows a report, choose the seed of every property. */
const seed = Number(process.env['FAST_CHECK_SEED']);
if (Number.isSafeInteger(seed) && seed !== 0) fc.configureGlobal({ seed });
