import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, textOf } from './built.ts';
import { graphScript, scriptsOf } from './scripts.ts';
import { attribute, classed, classesOf, elements, named, originOf, pagesOf } from './html.ts';
import type { Page } from './html.ts';

/** A name that only Chart.js brings, and that no minifier changes. */
const CHART_CODE = '_chartjs';

function heads({ tree }: Page) {
  const [head] = named(tree, 'head');
  return head ? elements(head).slice(1) : [];
}

/** The text of the one element that the head must have, or undefined. */
function meta(page: Page, name: string): string | undefined {
  const found = heads(page).filter((element) => attribute(element, 'name') === name);
  return found.length === 1 && found[0] ? attribute(found[0], 'content') : undefined;
}

function canonical(page: Page): string | undefined {
  const found = heads(page).filter((element) => attribute(element, 'rel') === 'canonical');
  return found.length === 1 && found[0] ? attribute(found[0], 'href') : undefined;
}

/** The search page alone runs WebAssembly. */
function scriptSources({ file }: Page): string {
  return file === 'search/index.html' ? "'self' 'wasm-unsafe-eval'" : "'self'";
}

/** Scripts that run, which blocks of JSON do not. */
function scripts({ tree }: Page) {
  return named(tree, 'script').filter((script) => !(attribute(script, 'type') ?? '').endsWith('json'));
}

describe.each(['journal', 'fixture'] as const)('every page of the %s site', (which) => {
  const site = built(which);
  let pages: readonly Page[];

  beforeAll(async () => {
    pages = await pagesOf(site);
  });

  /** Runs a check over every page and gathers what it says, so that a failure names all pages at once. */
  function eachPage(check: (page: Page) => readonly string[]): string[] {
    return pages.flatMap((page) => check(page).map((problem) => `${page.file}: ${problem}`));
  }

  it('uses each id once', () => {
    const problems = eachPage(({ tree }) => {
      const ids = elements(tree).flatMap((element) => attribute(element, 'id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) < index);
    });
    expect(problems).toEqual([]);
  });

  it('has one h1, and headings that go down by one level at a time', () => {
    const problems = eachPage(({ tree }) => {
      const levels = named(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const tops = levels.filter((level) => level === 1).length;
      return [...(tops === 1 ? [] : [`${tops} h1`]), ...jumps.map((level) => `a jump to h${level}`)];
    });
    expect(problems).toEqual([]);
  });

  it('gives every picture its alt text and its size', () => {
    const problems = eachPage(({ tree }) =>
      named(tree, 'img').flatMap((img) =>
        ['alt', 'width', 'height']
          .filter((name) => attribute(img, name) === undefined)
          .map((name) => `${attribute(img, 'src') ?? 'img'} without ${name}`),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('says its language, title, description and address', async () => {
    const origin = await originOf(site);
    const problems = eachPage((page) => {
      const [html] = named(page.tree, 'html');
      const titles = heads(page).filter(({ tagName }) => tagName === 'title');
      const address = canonical(page);
      return [
        ...(html && /^[a-z]{2}/.test(attribute(html, 'lang') ?? '') ? [] : ['no language']),
        ...(titles.length === 1 && titles[0] && toString(titles[0]).trim() !== '' ? [] : ['no title']),
        ...((meta(page, 'description') ?? '').trim() === '' ? ['no description'] : []),
        ...(address !== undefined && URL.canParse(address) ? [] : [`canonical ${address ?? 'missing'}`]),
        // A page that asks to be left out may be known by another.
        ...(address?.startsWith(origin) === true && address !== page.url && meta(page, 'robots') !== 'noindex'
          ? [`canonical ${address}`]
          : []),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('states its policy first, right after the encoding', () => {
    const problems = eachPage((page) => {
      const [charset, policy] = heads(page);
      const rules =
        policy && attribute(policy, 'httpEquiv') === 'content-security-policy'
          ? attribute(policy, 'content')
          : '';
      return [
        ...(charset && attribute(charset, 'charSet') === 'utf-8' ? [] : ['charset is not first']),
        ...(rules?.startsWith(`default-src 'none'; script-src ${scriptSources(page)}; style-src 'self';`)
          ? []
          : ['no policy']),
        ...(rules?.replace("'wasm-unsafe-eval'", '').includes('unsafe') ? ['unsafe policy'] : []),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('has no inline style, script or handler', () => {
    const problems = eachPage((page) => [
      ...named(page.tree, 'style').map(() => 'a <style>'),
      ...scripts(page)
        .filter((script) => script.children.length > 0)
        .map(() => 'an inline script'),
      ...elements(page.tree).flatMap((element) =>
        Object.keys(element.properties)
          .filter((name) => name === 'style' || /^on/i.test(name))
          .map((name) => `${element.tagName} ${name}`),
      ),
    ]);
    expect(problems).toEqual([]);
  });

  it('brings the element of a graph where one stands, and Chart.js only when it comes near', async () => {
    const code = await scriptsOf(site);
    const element = graphScript(code);
    const charts = [...code.texts].filter(([, text]) => text.includes(CHART_CODE)).map(([file]) => file);
    expect(charts).toHaveLength(1);
    const problems = eachPage((page) => {
      const sources = scripts(page).map((script) => attribute(script, 'src') ?? '');
      const files = sources.flatMap((src) => [...code.brought(src.slice(site.base.length), false)]);
      const lacks = named(page.tree, 'counter-graph').length > 0 && !files.includes(element);
      return [
        ...(lacks ? ['a graph without its element'] : []),
        ...files.filter((file) => charts.includes(file)).map((file) => `${file} at once`),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('loads the type of formulas where formulas stand, with a rule for each of their classes', async () => {
    const rules = new Set(
      [...(await textOf(site, 'math.css')).matchAll(/\.(k[0-9a-f]{8})\{/g)].map(([, name]) => name),
    );
    const problems = eachPage((page) => {
      const sheets = heads(page)
        .filter((element) => attribute(element, 'rel') === 'stylesheet')
        .map((element) => attribute(element, 'href') ?? '');
      const isLinked = sheets.includes(`${site.base}math.css`);
      const hasMath = classed(page.tree, 'katex').length > 0;
      const used = elements(page.tree).flatMap((element) =>
        classesOf(element).filter((name) => /^k[0-9a-f]{8}$/.test(name)),
      );
      return [
        ...(isLinked === hasMath ? [] : [`formulas ${hasMath}, style sheet ${isLinked}`]),
        ...used.filter((name) => !rules.has(name)).map((name) => `no rule for ${name}`),
      ];
    });
    expect(problems).toEqual([]);
    expect(rules.size).toBeGreaterThan(5);
    expect(pages.some(({ tree }) => classed(tree, 'katex').length > 0)).toBe(true);
  });
});
