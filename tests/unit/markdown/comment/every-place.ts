/** A payload at every place where a commenter's text could slip out of its quotes. */
export function atEveryPlace(payload: string): string {
  const line = payload.replaceAll(/\s+/g, ' ');
  return [
    `> ${line}`,
    `- ${line}`,
    `\`${line}\``,
    `[x](https://a.example/ "${line}") [y](<https://a.example/${line}>) [${line}](https://a.example/) ![${line}](/x.png)`,
    `:::box[${line}]\n${line}\n:::`,
    `$${line}$ and $\\text{${line}}$`,
    `x[^1] y[^${line.replaceAll(' ', '')}]`,
    `|${line}|\n|-|\n|${line}|`,
    `\`\`\`${line}\n${line}\n\`\`\``,
    `[^1]: ${line}\n[^${line.replaceAll(' ', '')}]: z`,
  ].join('\n\n');
}
