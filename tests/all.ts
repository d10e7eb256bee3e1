import { spawn } from 'node:child_process';
import { ended } from './ended.ts';

/**
 * Scripts of package.json that run beside the tests: each keeps one core busy, and the tests leave some of two idle. They
 * run one after another, since lint reads the types that `types` writes.
 */
const BESIDE = ['check', 'types', 'lint'];

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--root', '.'];

/** Runs the tests, which say what they do as they go on. @returns What failed. */
async function runTests(): Promise<readonly string[]> {
  const { code } = await ended(spawn(process.execPath, VITEST, { stdio: 'inherit' }));
  return code === 0 ? [] : ['tests'];
}

/** Runs the other scripts, a line for each that passes and all that one says that fails. @returns What failed. */
async function runBeside(): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const script of BESIDE) {
    const begun = performance.now();
    const { code, said } = await ended(
      spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    const took = `${Math.round((performance.now() - begun) / 1000)} s`;
    if (code === 0) {
      console.log(`npm run ${script}: passed in ${took}`);
      continue;
    }
    failed.push(script);
    console.error(`npm run ${script}: failed in ${took}\n${said}`);
  }
  return failed;
}

// A failure of one does not keep the others from saying theirs.
const failed = (await Promise.all([runTests(), runBeside()])).flat();
if (failed.length > 0) {
  console.error(`npm test: failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
