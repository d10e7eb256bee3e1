/* What clean audits say of three hypotheses. Source: Bayes' rule; each clean audit has the chance 1, 1 - d or 1 - h. */

/** Prior weights, which need not add up to 1, and what one audit catches. */
export interface Audits {
  readonly aligned: number;
  readonly misspecified: number;
  readonly scheming: number;
  /** Chance that an audit catches a mis-specified system. */
  readonly d: number;
  /** Chance that an audit catches a scheming system; 0 where it knows an audit when it sees one. */
  readonly h: number;
}

export type Hypothesis = 'aligned' | 'misspecified' | 'scheming';

/** Chance of a hypothesis after so many audits that found nothing. */
export function posterior(
  audits: number,
  hypothesis: Hypothesis,
  { aligned, misspecified, scheming, d, h }: Audits,
): number {
  const weights = {
    aligned,
    misspecified: misspecified * (1 - d) ** audits,
    scheming: scheming * (1 - h) ** audits,
  };
  return weights[hypothesis] / (weights.aligned + weights.misspecified + weights.scheming);
}
