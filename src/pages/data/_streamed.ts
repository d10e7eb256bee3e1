/** A text that is made while it is written: a table of all comments would be large to hold beside them. */
export function streamed(lines: AsyncGenerator<string>, type: string): Response {
  const body = new ReadableStream<string>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
}
