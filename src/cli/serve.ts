import { preview } from 'astro';
import { base } from '../site.ts';

/** `npm start` after the build: serves the built site on this machine until it is stopped with Ctrl-C. */
const server = await preview({ logLevel: 'error' });
console.log(`\nThe site is at http://localhost:${server.port}${base} (stop with Ctrl-C)`);
await server.closed();
