import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { built, filesOf, textOf } from './built.ts';

const rules = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));

describe.each(['journal', 'fixture'] as const)('the %s site', (name) => {
  it('is valid HTML, every page of it', async () => {
    const site = built(name);
    const files = (await filesOf(site)).filter((file) => file.endsWith('.html'));
    expect(files.length).toBeGreaterThan(20);
    const problems: string[] = [];
    for (const file of files) {
      const { results } = await rules.validateString(await textOf(site, file), file);
      for (const { messages } of results)
        problems.push(
          ...messages.map(({ line, selector, message }) => `${file}:${line}: ${selector}: ${message}`),
        );
    }
    expect(problems).toEqual([]);
  });
});
