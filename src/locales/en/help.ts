/** The page that lists the formulas. */
export const helpText = {
  /** The link that stands on the page of graphs. */
  link: 'Formulas that graphs can be computed by',
  title: 'Formulas',
  description: 'Every formula that a graph of this site can compute, with its parameters, limits and source.',
  own: 'This site’s own',
  engine: 'In every site',
  noParams: 'It has no parameters.',
  params: (name: string) => `Parameters of ${name}`,
  param: 'Parameter',
  meaning: 'Meaning',
  unit: 'Unit',
  limits: 'Limits',
  from: (least: string, greatest: string) => `${least} to ${greatest}`,
  noUnit: 'none',
  source: 'Source:',
  whole: 'At whole numbers only.',
  pictureTitle: (name: string) => `Example of ${name}`,
  pictureClaim: (description: string) => `Example: ${description}`,
} as const;
