/** True on the dev server; set by astro.config.ts. Unlike Astro's DEV and PROD it does not listen to NODE_ENV. */
declare const SERVING: boolean;

/** The folder of the project, absolute; set by astro.config.ts, because built code lies elsewhere. */
declare const PROJECT_ROOT: string;

/** The themes of the engine and of the content, made by src/loader/theme-modules.ts; paper is the first. */
declare module '#themes' {
  export const themes: readonly {
    readonly id: string;
    readonly name: string;
    readonly light: 'light' | 'dark' | 'both';
    /** True: single letters open what the menu leads to. */
    readonly menuKeys: boolean;
    /** Address of the typeface that the theme needs first. */
    readonly font: string | undefined;
    /** Address of its style sheet; undefined for the one whose rules every page has. */
    readonly styles: string | undefined;
  }[];
}

/** The typefaces of text and of formulas, made by src/loader/typefaces: the latter with KaTeX's rules. */
declare module '#faces.css';
/** A copy of a style sheet for pages that load another set of rules: each set is one file. */
declare module '*?reading';
declare module '*?bare';
declare module '#formulas.css?inline' {
  const styles: string;
  export default styles;
}
declare module '#faces' {
  /** Addresses of the files that every page needs at once. */
  export const firstFaces: readonly string[];
}

declare namespace App {
  interface Locals {
    /** On the page of an essay: its id, and the graphs under which its crowd stands already. */
    crowds?: { readonly essay: string; readonly shown: Set<string> };
    /** On an essay's page: its id, so that the graphs in it lead to where it is answered. */
    answeredIn?: string | undefined;
  }
}
