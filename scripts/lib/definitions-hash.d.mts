export function definitionsHash(root: string, entries?: readonly string[]): string;
