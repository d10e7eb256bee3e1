import { defaultView, toGraph } from '../graphs/model/graph.ts';
import { graphTitle } from '../graphs/words/title.ts';
import { creditWords } from '../graphs/words/credit.ts';
import { sentence } from '../graphs/words/summary.ts';
import { essaysText as text } from '../locales/en/essays.ts';
import { getEssaySource, getScenarios, getSite } from '../library.ts';
import type { Essay } from '../library.ts';
import { alternate, literal } from '../markdown/alternate.ts';
import { fileName } from '../markdown/essay/file-name.ts';
import { interfaceLanguage } from '../schema/language.ts';
import { absolute, paths, withBase } from '../site.ts';
import { formatDate } from '../layouts/date.ts';

/**
 * An essay as Markdown for reading elsewhere: what it is, then the text.
 * @param pictures Paths of the pictures as the site serves them, by the name that the text uses.
 */
export async function essayMarkdown(essay: Essay, pictures: ReadonlyMap<string, string>): Promise<string> {
  const { title, origin, language } = await getSite();
  const scenarios = new Map((await getScenarios()).map(({ id, scenario }) => [id, scenario]));
  const { id, data, authors, format } = essay;
  const body = alternate(await getEssaySource(essay), format, {
    graph(name) {
      const scenario = scenarios.get(name);
      if (!scenario) throw new Error(`no graph ${name} in scenarios/`);
      const says = sentence(toGraph(scenario, defaultView(scenario)));
      const png = absolute(paths.graphFile(name, 'png'), origin);
      const { sources } = scenario;
      const credit = creditWords(
        { sources: sources?.map((source) => ({ ...source, by: literal(source.by) })) },
        (date) => formatDate(date, interfaceLanguage(language)),
        ({ title: origin, url }) => `[${literal(origin)}](<${new URL(url).href}>)`,
      );
      const picture = `![${literal(`${graphTitle(scenario)}. ${scenario.claim}`)}](${png})`;
      return [picture, `*${literal(says)}*`, ...(credit === '' ? [] : [credit])].join('\n\n');
    },
    address: (path) =>
      path.startsWith('/')
        ? absolute(withBase(path), origin)
        : new URL(path, absolute(paths.essay(id), origin)).href,
    picture: (name) => absolute(pictures.get(fileName(name)) ?? name, origin),
  });
  const by = authors.map((author) => author.data.name).join(', ');
  const dates = [
    formatDate(data.date, interfaceLanguage(language)),
    ...(data.updated === undefined
      ? []
      : [`${text.updated} ${formatDate(data.updated, interfaceLanguage(language))}`]),
  ];
  return [
    `# ${literal(data.title)}`,
    `*${literal(data.description)}*`,
    `${literal(by)}, ${dates.join(', ')}. ${text.from} ${literal(title)}: <${absolute(paths.essay(id), origin)}>`,
    body,
  ].join('\n\n');
}
