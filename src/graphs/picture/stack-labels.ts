/** Something in a column that would like its middle at `at` and takes `height`. */
export interface LabelClaim {
  readonly at: number;
  readonly height: number;
}

interface Cluster {
  /** Sum of where its members want the cluster's top to be. */
  wish: number;
  height: number;
  count: number;
}

/**
 * Middles for things in a column so that none overlaps another, each as near to its wish as the others let it
 * (least squares: pool adjacent violators), the order of wishes kept, all between `top` and `bottom`.
 * Undefined when they cannot fit.
 */
export function stackLabels(
  claims: readonly LabelClaim[],
  top: number,
  bottom: number,
): number[] | undefined {
  const total = claims.reduce((sum, claim) => sum + claim.height, 0);
  if (total > bottom - top) return undefined;
  const order = claims
    .map((_, index) => index)
    .toSorted((a, b) => (claims[a]?.at ?? 0) - (claims[b]?.at ?? 0) || a - b);
  const clusters: Cluster[] = [];
  const topOf = ({ wish, count, height }: Cluster) => Math.min(Math.max(wish / count, top), bottom - height);
  for (const index of order) {
    const { at, height } = claims[index] ?? { at: 0, height: 0 };
    let cluster: Cluster = { wish: at - height / 2, height, count: 1 };
    for (let above = clusters.at(-1); above; above = clusters.at(-1)) {
      if (topOf(above) + above.height <= topOf(cluster)) break;
      clusters.pop();
      cluster = {
        // A member lower in the cluster wants the cluster's top higher by all that lies above it.
        wish: above.wish + cluster.wish - cluster.count * above.height,
        height: above.height + cluster.height,
        count: above.count + cluster.count,
      };
    }
    clusters.push(cluster);
  }
  const middles = claims.map(() => 0);
  let next = 0;
  for (const cluster of clusters) {
    let y = topOf(cluster);
    for (const index of order.slice(next, next + cluster.count)) {
      const height = claims[index]?.height ?? 0;
      middles[index] = y + height / 2;
      y += height;
    }
    next += cluster.count;
  }
  return middles;
}
