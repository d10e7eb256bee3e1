import { newText } from '../../locales/en/new.ts';
import { id as idSchema, slugOf } from '../../schema/field-types.ts';
import { scenarioSchema } from '../../schema/scenario.ts';
import { explainKeys } from './explained.ts';
import type { Kind } from './kind.ts';

const text = newText.scenario;

/** The text of a conceptual graph with two curves. Readers may redraw the second one. JSON has no comments. */
export function scenarioFile(title: string, claim: string): string {
  const line = (value: unknown): string => JSON.stringify(value);
  return `{
  "version": 1,
  "title": ${line(title)},
  "claim": ${line(claim)},
  "kind": "fake",
  "x": { "label": ${line(text.x.label)}, "ends": [${line(text.x.low)}, ${line(text.x.high)}] },
  "y": { "label": ${line(text.y.label)}, "ends": [${line(text.y.low)}, ${line(text.y.high)}] },
  "series": [
    {
      "id": "expected", "role": "actual", "label": ${line(text.actual)},
      "knots": [[0, 0.2], [0.25, 0.3], [0.5, 0.45], [0.75, 0.65], [1, 0.9]],
      "drawable": true
    },
    { "id": "needed", "role": "required", "label": ${line(text.required)}, "knots": [[0, 0.5], [1, 0.6]] }
  ],
  "marks": [{ "kind": "today", "x": 0.4, "label": ${line(text.today)} }],
  "support": { "guess": ${line(text.guess)} }
}
`;
}

/** `npm run new -- scenario`: a graph. What its keys say is printed, since its file cannot. */
export const scenario: Kind<'title' | 'id' | 'claim'> = {
  fields: [
    { name: 'title', question: text.title, schema: scenarioSchema.shape.title },
    { name: 'id', question: text.id, schema: idSchema, proposed: ({ title }) => slugOf(title) },
    {
      name: 'claim',
      question: text.claim,
      schema: scenarioSchema.shape.claim,
      proposed: () => text.anyClaim,
    },
  ],
  plan({ title, id, claim }) {
    const path = `scenarios/${id}.json`;
    return {
      filings: [{ path, text: scenarioFile(title, claim) }],
      next: [
        text.keys(path),
        ...explainKeys(scenarioSchema).map((line) => `  ${line}`),
        '',
        ...text.next(path, id),
      ],
    };
  },
};
