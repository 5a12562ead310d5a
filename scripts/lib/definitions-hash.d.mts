export function definitionsHash(root: string, entries?: readonly string[]): string;
export function definitionSources(root: string, entries?: readonly string[]): Map<string, string>;
