/** What `npm run headers` says. */
export const headersText = {
  usage: `Prints how to serve the site by a server of your own: headers, types, caching and redirects.
  npm run -s headers -- nginx > countergraph.conf     a file to include in the http block
  npm run -s headers -- caddy > Caddyfile
  --root DIR         the built site, dist unless said otherwise
  --listen ADDRESS   where to listen, as 127.0.0.1:8080`,
};
