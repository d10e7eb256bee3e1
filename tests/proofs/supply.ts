import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { needPrograms, run } from './programs.ts';

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
      os: z.unknown().optional(),
      cpu: z.unknown().optional(),
    }),
  ),
});

const packageSchema = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** Packages that may bring an install script; `allowScripts` in package.json says whether it runs. */
const SCRIPTS = ['esbuild', 'fsevents'];

/** Licences under which we may build and hand on a site. Some packages of fonts and data have others than code. */
const LICENCES =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|CC-BY-3\.0|OFL-1\.1|Python-2\.0|PSF-2\.0|Unlicense|MPL-2\.0|LGPL-3\.0-or-later|Apache-2\.0 AND LGPL-3\.0-or-later|W3C-20150513)(?: (?:OR|AND) [\w.() -]+)?\)?$/;

/** The licence that an installed package states; undefined where it is not installed on this platform. */
function licenceOf(path: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(path, 'package.json'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const { license, licenses } = packageSchema.parse(JSON.parse(text));
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
}

/**
 * Packages that a site is built with, apart from the forms of one binary for other systems: each is code that runs where
 * a site is made, so more of them need a reason in the README.
 */
const MOST_BUILDING = 420;

/** A copy of what is committed is installed without any install script, and builds a site without network. */
async function buildAlone(tell: (line: string) => void): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), 'countergraph-supply-'));
  try {
    const project = join(room, 'project');
    run('git', ['clone', '--quiet', '--no-local', '.', project]);
    const inProject = (command: string, args: readonly string[]): string =>
      run('env', ['-C', project, command, ...args]);
    inProject('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    inProject('unshare', [
      '--map-root-user',
      '--net',
      'npm',
      'run',
      '-s',
      'build',
      '--',
      '--outDir',
      join(room, 'dist'),
    ]);
    const files = readdirSync(join(room, 'dist'), { recursive: true }).length;
    tell(`npm ci --ignore-scripts, then a build without network: ${files} files`);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** What `npm ci` installs: each package with its hash, no script that runs, a licence that we may use; and it is enough. */
export async function supply(tell: (line: string) => void): Promise<void> {
  needPrograms({ command: 'unshare', package: 'util-linux' });
  const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const faults = packages.flatMap(([path, { integrity, resolved, hasInstallScript }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const found: string[] = [];
    if (integrity === undefined) found.push(`${path}: no integrity in the lock file`);
    if (resolved !== undefined && !resolved.startsWith('https://'))
      found.push(`${path}: comes from ${resolved}`);
    if (hasInstallScript && !SCRIPTS.includes(name)) found.push(`${path}: has an install script`);
    return found;
  });
  const licences = new Map<string, number>();
  for (const [path] of packages) {
    const licence = licenceOf(path);
    if (licence === undefined) continue;
    licences.set(licence, (licences.get(licence) ?? 0) + 1);
    if (!LICENCES.test(licence)) faults.push(`${path}: licence ${licence}`);
  }
  if (readdirSync('node_modules').length < 100)
    faults.push('node_modules is not installed: run npm ci first');
  const binaries = packages.filter(([, { os, cpu }]) => os !== undefined || cpu !== undefined).length;
  const testing = packages.filter(([, { dev, os, cpu }]) => dev && !os && !cpu).length;
  const building = packages.length - binaries - testing;
  if (building > MOST_BUILDING) faults.push(`${building} packages build a site; at most ${MOST_BUILDING}`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  tell(`${packages.length} packages, each with its hash; install scripts: none but ${SCRIPTS.join(', ')}`);
  tell(`${building} build a site, ${testing} test it, ${binaries} are forms of one binary for other systems`);
  const counted = [...licences]
    .toSorted((a, b) => b[1] - a[1])
    .map(([licence, count]) => `${licence} ${count}`);
  tell(`licences: ${counted.join(', ')}`);
  const extraneous = run('npm', ['ls', '--all', '--parseable']).trim().split('\n').length;
  tell(`npm ls: the tree of ${extraneous} installed packages is whole`);
  await buildAlone(tell);
}
