import * as z from 'zod';
import { line } from './common.ts';

/** How far, in steps, a value may be from one that the control can take. */
const NEAR = 1e-6;

/** A control by which a reader changes the parameters of formulas that name it. */
export const sliderSchema = z
  .strictObject({
    param: z
      .string()
      .refine((text) => /^[A-Za-z][A-Za-z0-9]{0,15}$/.test(text), {
        error: 'up to 16 letters and digits, a letter first; rename it',
      })
      .describe('Its name, which formulas write in the place of a number'),
    label: line(40),
    min: z.number(),
    max: z.number(),
    step: z
      .number()
      .positive()
      .describe('Distance of two values that it can take; on a log scale in decades'),
    value: z.number().describe('Where it stands at first'),
    scale: z.literal('log').optional().describe('log: equal ways multiply by equal factors'),
  })
  .superRefine(({ min, max, step, value, scale }, context) => {
    const fault = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (min >= max) fault('max', 'a max above the min; change one');
    else if (scale === 'log' && min <= 0) fault('min', 'a min above 0 on a log scale; change it');
    else if (value < min || value > max) fault('value', `a value from ${min} to ${max}; change it`);
    else {
      const place = (at: number) => (scale === 'log' ? Math.log10(at) : at);
      const stepsTo = (at: number) => (place(at) - place(min)) / step;
      const isStep = (at: number) => Math.abs(stepsTo(at) - Math.round(stepsTo(at))) <= NEAR;
      // A browser moves a value to the nearest step, and the picture of the build would be another one.
      if (stepsTo(max) > 1000) fault('step', 'at most 1000 steps from min to max; make it larger');
      else if (!isStep(max)) fault('max', 'a max whole steps above the min; change max or step');
      else if (!isStep(value)) fault('value', 'a value whole steps above the min; change value or step');
    }
  });

export type Slider = z.infer<typeof sliderSchema>;
