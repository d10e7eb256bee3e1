/** A build that cannot go on, with a line for people that says why and what to do. The published site is as it was. */
export class BuildFault extends Error {
  override readonly name = 'BuildFault';
}
