import { preview } from 'astro';
import { serveText } from '../locales/en/serve.ts';
import { base } from '../site.ts';

/** `npm start` after the build: serves the built site on this machine until it is stopped with Ctrl-C. */
const server = await preview({ logLevel: 'error' });
console.log(`\n${serveText.at(`http://localhost:${server.port}${base}`)}`);
await server.closed();
