import type { Thing } from './json-ld.ts';

/** What a page says of itself to browsers, to search engines and to sites that show a picture of it. */
export interface PageSubject {
  readonly title: string;
  readonly description: string;
  readonly hasMath?: boolean | undefined;
  /** The page's picture for other sites; the site's own when left out. */
  readonly card?:
    | { readonly path: string; readonly width: number; readonly height: number; readonly alt: string }
    | undefined;
  /** As the Open Graph protocol has it. */
  readonly kind?: 'website' | 'article' | 'profile' | undefined;
  readonly things?: readonly Thing[] | undefined;
  /** True: search engines are asked to leave it out, because it shows what another page shows. */
  readonly unlisted?: boolean | undefined;
  /** True: the page's script runs WebAssembly, which its policy has to allow. */
  readonly runsWasm?: boolean | undefined;
}

/** What a page of the site says of itself, with its place in it. */
export interface ShellProps extends PageSubject {
  /** Path of the page, from `paths`. */
  readonly path: string;
  /** Full address under which it is to be known, if not that of `path`. */
  readonly canonical?: string | undefined;
}
