/** A picture as its route answers with it. */
export function pngResponse(file: Uint8Array): Response {
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/png' } });
}
