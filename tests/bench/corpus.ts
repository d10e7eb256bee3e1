import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A corpus for measuring builds: essays of some 900 words with a table, three notes, five formulas and two blocks of code
 * each, and comments under them. The same numbers give the same files, and essay `i` is the same in a corpus of any size,
 * because it links to earlier essays only. The words mean nothing.
 */

const NOUNS =
  `time idea model reason question evidence claim argument belief value cost choice rule world mind system measure prior
  update error signal noise market price trust group reader writer essay example theory experiment result number forecast
  decision action outcome effect cause mechanism structure function pattern detail story history culture science method proof
  language concept definition boundary threshold feedback loop growth decay curve slope surprise attention memory habit skill
  judgment public private common rare careful simple complex general specific robust fragile plain clear vague strong weak
  partial complete local global direct useful costly open closed stable moving shared hidden visible explicit formal think
  argue notice compare predict explain assume expect observe change improve fail learn forget write read ask answer build break
  hold keep lose spend save test check count weigh settle because although whereas therefore however perhaps often rarely
  usually never still between within without beyond against toward across under over after before during about`
    .trim()
    .split(/\s+/);
const SMALL =
  'the a of to and in that is it for as with but not this which on by are be or from at we one has can'.split(
    ' ',
  );
const TAGS =
  'statistics forecasting economics philosophy history biology software mathematics writing education policy psychology ethics markets science language'.split(
    ' ',
  );
/** Those with a page of their own come first. */
const AUTHORS =
  'ada boris chandra dmitri elena farid grace hiro ines jonas kemi lars mira nadia omar priya'.split(' ');
const PERSONS = AUTHORS.slice(0, 4);

/** Random numbers that are the same everywhere: Mulberry32 (Tommy Ettinger, 2017). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick(words: readonly string[]): string {
    return words[this.int(0, words.length - 1)] ?? '';
  }

  phrase(count: number): string {
    return Array.from({ length: count }, () => this.pick(NOUNS)).join(' ');
  }

  sentence(least = 9, most = 22): string {
    const words = Array.from({ length: this.int(least, most) }, () =>
      this.next() < 0.42 ? this.pick(SMALL) : this.pick(NOUNS),
    );
    return `${capital(words.join(' '))}.`;
  }

  /** Sentences, now and then with a link, an emphasis or a word of code. */
  paragraph(count: number): string {
    return Array.from({ length: count }, () => {
      const sentence = this.sentence();
      const draw = this.next();
      if (draw < 0.1)
        return sentence.replace(
          /\.$/,
          ` (see [${this.phrase(2)}](https://example.org/${this.pick(NOUNS)}/)).`,
        );
      if (draw < 0.16) return sentence.replace(/ (\w{5,})/, ' *$1*');
      if (draw < 0.2) return sentence.replace(/ (\w{5,})/, ' **$1**');
      return draw < 0.23 ? sentence.replace(/ (\w{5,})/, ' `$1`') : sentence;
    }).join(' ');
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function nameOf(index: number): { readonly title: string; readonly slug: string } {
  const random = new Random(2 * index + 1);
  const words = random.phrase(3);
  return {
    title: `${capital(words)} ${index}`,
    slug: `essay-${String(index).padStart(5, '0')}-${words.replaceAll(' ', '-')}`,
  };
}

/** A day more for each; the first is in 2012. */
function dateOf(index: number): string {
  return new Date(Date.UTC(2012, 0, 1 + index)).toISOString().slice(0, 10);
}

interface BenchEssay {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly body: string;
}

/** @param linkTo The address of an essay, as the site has it. */
function essayAt(index: number, linkTo: (slug: string) => string): BenchEssay {
  const random = new Random(2 * index);
  const [few, some, many] = [random.int(2, 9), random.int(2, 97), random.int(2, 12)];
  const share = (random.int(1, 99) / 100).toFixed(2);
  const [letter, greek] = [
    random.pick(['x', 'y', 'z', 'u']),
    random.pick(['\\theta', '\\mu', '\\lambda', '\\beta']),
  ];
  const earlier = () => linkTo(nameOf(index === 0 ? 0 : random.int(0, index - 1)).slug);
  const name = random.pick(NOUNS);
  const rows = Array.from(
    { length: 5 },
    () =>
      `| ${random.phrase(2)} | ${random.next().toFixed(3)} | ${random.pick(['weak', 'strong', 'mixed'])} |`,
  );
  const body = [
    random.paragraph(3),
    `${random.paragraph(3)} We write $P(H \\mid E_{${many}}) = \\frac{P(E_{${many}} \\mid H)\\,P(H)}{P(E_{${many}})}$.[^1]`,
    `## ${capital(random.phrase(3))}`,
    random.paragraph(4),
    `$$\n\\int_{-\\infty}^{\\infty} e^{-${few}${letter}^2}\\,d${letter} = \\sqrt{\\frac{\\pi}{${few}}}, \\qquad \\sum_{n=1}^{${some}} n^2 \\le ${some}^3\n$$`,
    random.paragraph(2),
    `- ${random.sentence(5, 10)}\n- ${random.sentence(5, 10)} See [an earlier essay](${earlier()}).\n- ${random.sentence(5, 10)}`,
    `## ${capital(random.phrase(2))}`,
    `${random.paragraph(3)} A rough bound is $${greek}_{${few}} \\approx ${share} \\pm \\frac{1}{\\sqrt{${some}}}$ here.[^2]`,
    `\`\`\`ts\ninterface Belief { claim: string; p: number; weight?: number }\n\n/** ${capital(random.phrase(5))}. */\nexport function ${name}(beliefs: readonly Belief[], evidence: Map<string, number>): Belief[] {\n  return beliefs\n    .filter((b) => b.p > ${share} && b.claim.length > ${few})\n    .map((b) => {\n      const ratio = evidence.get(b.claim) ?? 1; // likelihood ratio\n      const odds = (b.p / (1 - b.p)) * ratio;\n      return { ...b, p: odds / (1 + odds), weight: (b.weight ?? ${many}) + 1 };\n    })\n    .sort((x, y) => y.p - x.p);\n}\n\`\`\``,
    random.paragraph(3),
    `### ${capital(random.phrase(3))}`,
    random.paragraph(3),
    ['| Case | Prior | Evidence |', '|:-----|------:|:--------:|', ...rows].join('\n'),
    random.paragraph(2),
    `## ${capital(random.phrase(4))}`,
    `> ${random.sentence(14, 24)}`,
    random.paragraph(4),
    `$$\n\\hat{${greek}} = \\arg\\max_{${greek}} \\sum_{j=1}^{${some}} \\log\\left( \\frac{\\exp(${greek}^{\\top} ${letter}_j)}{\\sum_{m=1}^{${many}} \\exp(${greek}^{\\top} ${letter}_m)} \\right)\n$$`,
    `${random.paragraph(3)} Compare [this note](${earlier()}) where $${letter}^{${few}} - ${some}${letter} + ${many} = 0$ was assumed.[^3]`,
    `## ${capital(random.phrase(2))}`,
    random.paragraph(4),
    `\`\`\`python\nimport math\nfrom dataclasses import dataclass\n\n@dataclass\nclass Forecast:\n    question: str\n    p: float = ${share}\n\ndef brier(forecasts: list[Forecast], outcomes: dict[str, bool]) -> float:\n    """${capital(random.phrase(6))}."""\n    total = 0.0\n    for f in forecasts:\n        o = 1.0 if outcomes.get(f.question, False) else 0.0\n        total += (f.p - o) ** 2\n    return total / max(len(forecasts), ${few})\n\`\`\``,
    random.paragraph(3),
    random.paragraph(3),
    random.paragraph(3),
    `[^1]: ${random.sentence(10, 16)}\n[^2]: ${random.sentence(10, 16)}\n[^3]: ${random.sentence(10, 16)}`,
  ].join('\n\n');
  const tags = [...new Set([random.pick(TAGS), random.pick(TAGS)])];
  return { ...nameOf(index), date: dateOf(index), description: random.sentence(14, 20), tags, body };
}

interface BenchComment {
  readonly id: string;
  readonly author: string;
  readonly parent: string | undefined;
  readonly text: string;
}

/** Comments of which two thirds reply to an earlier one. */
function commentsUnder(index: number, count: number): BenchComment[] {
  const random = new Random(1_000_003 + index);
  const idOf = (number: number) => `c${String(number).padStart(5, '0')}`;
  return Array.from({ length: count }, (_, number) => ({
    id: idOf(number),
    author: random.pick(AUTHORS),
    parent: number > 0 && random.next() < 0.65 ? idOf(random.int(0, number - 1)) : undefined,
    text: `> ${random.sentence(8, 14)}\n\n${random.paragraph(2)}\n\n${random.sentence(12, 20)} *${random.pick(NOUNS)}*.\n`,
  }));
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', ''].join('\n');
}

/** The text of a comment file. */
function commentFile(index: number, { author, parent, text }: BenchComment): string {
  const signed = PERSONS.includes(author) ? `person:${author}` : author;
  return (
    frontMatter({ author: signed, date: dateOf(index + 1), ...(parent !== undefined && { parent }) }) + text
  );
}

/** Writes the corpus as a content folder of ours. @param comments Of each essay. */
export async function writeContent(folder: string, essays: number, comments: number): Promise<void> {
  const site = {
    title: 'Bench',
    origin: 'https://bench.example',
    language: 'en-GB',
    description: 'A corpus for measuring.',
    author: 'ada',
    feedId: 'bench.example,2026',
    replies: { email: 'replies@bench.example' },
  };
  await put(join(folder, 'site.json'), JSON.stringify(site));
  for (const id of PERSONS)
    await put(join(folder, 'people', `${id}.md`), `${frontMatter({ name: capital(id) })}Writes here.\n`);
  for (let index = 0; index < essays; index += 1) {
    const { slug, body, title, date, description, tags } = essayAt(index, (to) => `/essays/${to}/`);
    await put(join(folder, 'essays', `${slug}.md`), frontMatter({ title, date, description, tags }) + body);
    for (const comment of commentsUnder(index, comments))
      await put(join(folder, 'threads', slug, `${comment.id}.md`), commentFile(index, comment));
  }
}

/** Writes the same essays as Astro's blog template has them. */
export async function writeBlog(folder: string, essays: number): Promise<void> {
  for (let index = 0; index < essays; index += 1) {
    const { slug, body, title, date, description, tags } = essayAt(index, (to) => `/blog/${to}/`);
    await put(join(folder, `${slug}.md`), frontMatter({ title, pubDate: date, description, tags }) + body);
  }
}

/** The file of the essay in the middle of a corpus. */
export function middleEssay(essays: number): { readonly essay: string; readonly comment: string } {
  const { slug } = nameOf(Math.floor(essays / 2));
  return { essay: `essays/${slug}.md`, comment: `threads/${slug}/one-more.md` };
}
