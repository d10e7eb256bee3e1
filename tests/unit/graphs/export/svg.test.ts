import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import { PICTURES } from '../../../../src/graphs/picture/plot.ts';
import { png } from '../../../../src/graphs/export/png.ts';
import { SvgContext } from '../../../../src/graphs/export/svg-context.ts';
import { inlineSvg, standaloneSvg } from '../../../../src/graphs/export/svg.ts';
import { buildMeasure } from '../../../../src/graphs/export/measure-text.ts';
import { fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const HOSTILE = '</text><script>"&\'';
const telling = { title: 'Title', description: 'What it shows.' };

function drawn(id: string, prefix = 'p'): string {
  const scenario = fixtureScenario(id);
  return inlineSvg(toGraph(scenario, defaultView(scenario)), PICTURES.narrow, telling, prefix);
}

describe('inline SVG', () => {
  it('is the same every time', () => {
    expect(drawn('scenario-c')).toBe(drawn('scenario-c'));
  });

  it('has real text, colours by the variables of the page, and no style attribute, link or script', () => {
    const svg = drawn('scenario-d');
    expect(svg).toContain('>observed</text>');
    expect(svg).toContain('stroke="var(--actual)"');
    expect(svg).not.toMatch(/\sstyle=|<style|<script|href|#[0-9a-f]{3}/i);
  });

  it('has no id but those of its title and description, under the prefix', () => {
    const ids = [...drawn('scenario-d', 'here').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['here-title', 'here-description']);
  });

  it('tells its kinds of curve apart without colour', () => {
    const roles = ['observed', 'actual', 'required', 'feared', 'threshold', 'trend'] as const;
    const scenario = scenarioOf(
      roles.map((role, index) =>
        seriesOf(role, [
          [0, index / 6],
          [1, index / 6],
        ]),
      ),
    );
    const svg = inlineSvg(toGraph(scenario, defaultView(scenario)), PICTURES.narrow, telling, 'p');
    const strokes = roles.map((role) => {
      const [path = ''] = new RegExp(`<path [^>]*stroke="var\\(--${role}\\)"[^>]*>`).exec(svg) ?? [];
      return [/stroke-width="[^"]*"/.exec(path)?.[0], /stroke-dasharray="[^"]*"/.exec(path)?.[0]].join(' ');
    });
    expect(new Set(strokes).size).toBe(roles.length);
  });

  it('writes hostile words as words', () => {
    const scenario = scenarioOf(
      [
        seriesOf(
          'actual',
          [
            [0, 0.2],
            [1, 0.4],
          ],
          { label: HOSTILE },
        ),
      ],
      {
        x: { label: HOSTILE, ends: [HOSTILE, HOSTILE], scale: 'linear' },
        marks: [
          { kind: 'today', x: 0.5, label: HOSTILE },
          { kind: 'note', x: 0.5, y: 0.8, label: HOSTILE },
        ],
      },
    );
    const graph = toGraph(scenario, defaultView(scenario));
    const both = [
      inlineSvg(graph, PICTURES.narrow, { title: HOSTILE, description: HOSTILE }, HOSTILE),
      standaloneSvg(graph, PICTURES.wide, { title: HOSTILE, description: HOSTILE }),
    ];
    for (const svg of both) {
      expect(svg).not.toMatch(/<script|<\/text><(?!\/?(?:text|path|svg))/);
      expect(svg.match(/<text /g)?.length).toBe(svg.match(/<\/text>/g)?.length);
      expect(svg).toContain('&lt;script&gt;');
    }
  });

  it('keeps out of XML what XML cannot say', () => {
    const recorder = new SvgContext({ width: 1, height: 1 }, buildMeasure());
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        recorder.elements.length = 0;
        recorder.font = '400 10px x';
        recorder.fillText(text, 0, 0);
        const inner = recorder.elements.join('').replace(/^<text [^>]*>|<\/text>$|\/>$/g, '');
        expect(inner).not.toMatch(
          /[<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot);)/,
        );
      }),
    );
  });
});

describe('pictures that leave the site', () => {
  const scenario = fixtureScenario('scenario-b');
  const graph = toGraph(scenario, defaultView(scenario));

  it('SVG: needs nothing from a page', () => {
    const svg = standaloneSvg(graph, PICTURES.wide, telling);
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).not.toContain('var(--');
    expect(svg).toMatch(/font-family="[^"]*sans-serif"/);
    expect(svg).toContain('<title>Title</title><desc>What it shows.</desc>');
  });

  it('PNG: 1200 px wide, the same bytes every time', async () => {
    const [first, second] = await Promise.all([
      png(graph, PICTURES.wide, 'Title'),
      png(graph, PICTURES.wide, 'Title'),
    ]);
    const view = new DataView(first.buffer, first.byteOffset);
    expect([view.getUint32(0), view.getUint32(16)]).toEqual([0x89504e47, 1200]);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
