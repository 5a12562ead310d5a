/** Names typed one a line, without empty lines and doubles. */
export function linesOf(text: string): string[] {
  const names = text.split(/[\n、；;]/).map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
