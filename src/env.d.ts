/** True on the dev server; set by astro.config.ts. Unlike Astro's DEV and PROD it does not listen to NODE_ENV. */
declare const SERVING: boolean;
