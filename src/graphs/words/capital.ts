/** A sentence begins with a capital, after a quotation mark as well. */
export function capital(text: string): string {
  return text.replace(/^(“?)(.)/u, (_, quote: string, letter: string) => quote + letter.toUpperCase());
}
