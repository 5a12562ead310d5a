/** Where the page of a paper is, for `visit`. */
export function paperPlace(entry: {
  readonly kind: string;
  readonly id: string;
  readonly paper: string;
  readonly ofId: string | null;
}): { name: string; hash: string; heading: RegExp } {
  const { kind, id, paper, ofId } = entry;
  const hash = `/papers/${[kind, id, paper, ...(ofId === null ? [] : [ofId])].join('/')}`;
  return { name: paper, hash, heading: /人民调解/ };
}
