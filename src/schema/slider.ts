import * as z from 'zod';
import { graphFieldsText } from '../locales/en/schema-graph-fields.ts';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { line } from './field-types.ts';
import { issueMessage, saying } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

const { slider: fields } = graphFieldsText;

/** How far a value may be from the nearest one that the control can take, in steps: rounding errors are smaller. */
const NEAR = 1e-6;

/** A control by which a reader changes the parameters of formulas that name it. */
export const sliderSchema = z
  .strictObject({
    param: z
      .string()
      .refine(
        (param) => /^[A-Za-z][A-Za-z0-9]{0,15}$/.test(param),
        saying(() => text.param.form),
      )
      .describe(fields.param),
    label: line(40).describe(fields.label),
    min: z.number().describe(fields.min),
    max: z.number().describe(fields.max),
    step: z.number().positive().describe(fields.step),
    value: z.number().describe(fields.value),
    scale: z.literal('log').optional().describe(fields.scale),
  })
  .superRefine(({ min, max, step, value, scale }, context) => {
    const fault = (field: string, wrong: Wrong): void => {
      context.addIssue({ code: 'custom', path: [field], message: issueMessage(wrong) });
    };
    if (min >= max) fault('max', text.slider.order);
    else if (scale === 'log' && min <= 0) fault('min', text.slider.log);
    else if (value < min || value > max) fault('value', text.slider.value(min, max));
    else {
      const place = (at: number) => (scale === 'log' ? Math.log10(at) : at);
      const stepsTo = (at: number) => (place(at) - place(min)) / step;
      const isStep = (at: number) => Math.abs(stepsTo(at) - Math.round(stepsTo(at))) <= NEAR;
      // A browser moves a value to the nearest step, and the picture of the build would be another one.
      if (stepsTo(max) > 1000) fault('step', text.slider.steps);
      else if (!isStep(max)) fault('max', text.slider.maxOffStep);
      else if (!isStep(value)) fault('value', text.slider.valueOffStep);
    }
  });

export type Slider = z.infer<typeof sliderSchema>;
