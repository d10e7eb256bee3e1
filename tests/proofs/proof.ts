/**
 * `npm run proof -- NAME`: what `npm test` cannot hold, because it needs programs of the system, minutes, or many signals.
 * A proof prints what it saw, for the note of a release. It fails when something is wrong, and also when something
 * that it needs is missing: a proof that did not run has proved nothing.
 */
import { corpora } from './corpora.ts';
import { engines } from './engines.ts';
import { faults } from './faults.ts';
import { feeds } from './feeds.ts';
import { fuzz } from './fuzz.ts';
import { hosts } from './hosts.ts';
import { incremental } from './incremental.ts';
import { pages } from './pages.ts';
import { supply } from './supply.ts';

/** Proves one thing, tells it line by line, and throws when it does not hold. */
export type Proof = (tell: (line: string) => void) => Promise<void>;

const PROOFS: Readonly<Record<string, { readonly what: string; readonly prove: Proof }>> = {
  corpora: {
    what: 'hostile inputs that others have collected, from the folder named by CORPORA',
    prove: corpora,
  },
  engines: { what: 'reading, drawing and replying in Firefox and WebKitGTK', prove: engines },
  faults: { what: 'builds that are killed, meet another, or find no room', prove: faults },
  feeds: { what: 'every feed, read by feed readers and checked as XML', prove: feeds },
  fuzz: { what: 'every property, from ten more seeds', prove: fuzz },
  hosts: { what: 'the built site behind nginx and Caddy', prove: hosts },
  incremental: {
    what: 'one edit after another, each built upon the last and from nothing',
    prove: incremental,
  },
  pages: { what: 'every page in every theme, on a phone and at a desk', prove: pages },
  supply: { what: 'what npm installs: integrity, scripts, licences', prove: supply },
};

const [name = ''] = process.argv.slice(2);
const proof = PROOFS[name];
if (!proof) {
  const list = Object.entries(PROOFS).map(([each, { what }]) => `  ${each.padEnd(11)} ${what}`);
  console.error(`There is no proof "${name}". Name one of these:\n${list.join('\n')}`);
  process.exit(2);
}
try {
  await proof.prove((line) => {
    console.log(line);
  });
  console.log(`proof ${name}: holds`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`proof ${name}: does not hold`);
  process.exitCode = 1;
}
