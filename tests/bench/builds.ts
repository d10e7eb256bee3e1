/**
 * Measures whole builds beside the blog template of Astro with maths, which the bench makes of the same essays and builds
 * in the same run: `node tests/bench/builds.ts 100 300` for those numbers of essays. CPU seconds are those of all
 * processes; a ratio is to the template's first build of as many essays. It prints and judges nothing.
 */
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { copyProject, outsideVitest } from '../site/build.ts';
import { middleEssay, writeBlog, writeContent } from './corpus.ts';
import { measure, sizeOf } from './measure.ts';
import type { Cost } from './measure.ts';

/** Comments under each essay, where there are any. */
const COMMENTS = 20;
/** Runs of what takes little: the median of them is shown. */
const RUNS = 3;
const SIZES = [100, 300];

/** A site that can be built again and again. */
interface Builder {
  build(): Promise<Cost>;
  /** Changes a sentence of the essay in the middle. */
  edit(): Promise<void>;
  readonly dist: string;
  end(): Promise<void>;
}

function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...outsideVitest(), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

function editing(file: string): () => Promise<void> {
  return () => appendFile(file, '\n\nOne more sentence.\n');
}

async function ours(essays: number, comments: number): Promise<Builder & { comment(): Promise<void> }> {
  const [project, room] = [await copyProject(), await mkdtemp(join(tmpdir(), 'countergraph-bench-'))];
  const [content, dist] = [join(room, 'content'), join(room, 'dist')];
  await writeContent(content, essays, comments);
  const { essay, comment } = middleEssay(essays);
  const env = environment({ CONTENT_DIR: content, BASE_PATH: '/' });
  return {
    build: () => measure(['npm', 'run', '-s', 'build', '--', '--outDir', dist], { cwd: project, env }),
    edit: editing(join(content, essay)),
    comment: () => writeFile(join(content, comment), '---\nauthor: A\ndate: 2026-01-01\n---\nWords.\n'),
    dist,
    end: async () => {
      for (const folder of [project, room]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A project whose essays have the front matter of Astro's template. */
async function peer(
  from: string,
  { content, command, dist }: Peer,
  essays: number,
  modules: string,
): Promise<Builder> {
  const project = await mkdtemp(join(tmpdir(), 'countergraph-peer-'));
  await cp(from, project, { recursive: true, filter: (path) => !path.includes('/node_modules') });
  await symlink(modules, join(project, 'node_modules'));
  await writeBlog(join(project, content), essays);
  const file = middleEssay(essays).essay.replace('essays', content);
  return {
    build: () => measure(command, { cwd: project, env: environment() }),
    edit: editing(join(project, file)),
    dist: join(project, dist),
    end: () => rm(project, { recursive: true, force: true }),
  };
}

/** What `bench.json` in the folder of another system says: where its essays lie, how it is built, and into which folder. */
const peerSchema = z.object({ content: z.string(), command: z.array(z.string()), dist: z.string() });
type Peer = z.infer<typeof peerSchema>;

const TEMPLATE: Peer = {
  content: 'src/content/blog',
  command: ['node', 'node_modules/astro/bin/astro.mjs', 'build'],
  dist: 'dist',
};

function print(what: string, { cpu, wall, peak }: Cost, reference: number): void {
  const cells = [
    what.padEnd(44),
    cpu.toFixed(1),
    wall.toFixed(1),
    peak.toFixed(0),
    (cpu / reference).toFixed(2),
  ];
  console.log(cells.map((cell) => cell.padStart(8)).join(' | '));
}

/** Builds with the median CPU time of some, each after a change. */
async function again(builder: Builder, change: () => Promise<void>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await change();
    costs.push(await builder.build());
  }
  const [median] = costs.sort((a, b) => a.cpu - b.cpu).slice(RUNS / 2);
  if (!median) throw new Error('no runs');
  return median;
}

async function tellSize(what: string, { dist }: Builder): Promise<void> {
  const { files, megabytes } = await sizeOf(dist);
  console.log(`${what}: ${files} files, ${megabytes.toFixed(1)} MB`);
}

const sizes = process.argv.slice(2).map(Number);
const nothing = async (): Promise<void> => undefined;
const growth: { readonly essays: number; readonly cpu: number }[] = [];
for (const essays of sizes.length > 0 ? sizes : SIZES) {
  console.log(
    `\n${essays} essays; load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  console.log(
    ['build'.padEnd(44), 'CPU s', 'wall s', 'peak MB', 'ratio'].map((head) => head.padStart(8)).join(' | '),
  );
  const template = await peer(
    join(import.meta.dirname, 'template'),
    TEMPLATE,
    essays,
    resolve('node_modules'),
  );
  const first = await template.build();
  const reference = first.cpu;
  print('template, first', first, reference);
  print('template, one edit', await again(template, template.edit), reference);
  await tellSize('template', template);
  await template.end();
  for (const folder of (process.env['BENCH_PEERS'] ?? '').split(':').filter(Boolean)) {
    const about = peerSchema.parse(JSON.parse(await readFile(join(folder, 'bench.json'), 'utf8')));
    const other = await peer(folder, about, essays, resolve(folder, 'node_modules'));
    print(`${folder}, first`, await other.build(), reference);
    print(`${folder}, one edit`, await again(other, other.edit), reference);
    await other.end();
  }
  for (const comments of [0, COMMENTS]) {
    const site = await ours(essays, comments);
    const named = `Countergraph, ${comments} comments each`;
    const cold = await site.build();
    if (comments === 0) growth.push({ essays, cpu: cold.cpu });
    print(`${named}, first`, cold, reference);
    print(`${named}, no change`, await again(site, nothing), reference);
    print(`${named}, one edit`, await again(site, site.edit), reference);
    if (comments > 0) {
      await site.comment();
      print(`${named}, one more comment`, await site.build(), reference);
    }
    await tellSize(named, site);
    await site.end();
  }
}
for (const [index, { essays, cpu }] of growth.entries()) {
  const before = growth[index - 1];
  if (!before) continue;
  const exponent = Math.log(cpu / before.cpu) / Math.log(essays / before.essays);
  console.log(`growth from ${before.essays} to ${essays} essays: exponent ${exponent.toFixed(2)}`);
}
