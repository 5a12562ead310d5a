import type { $ZodConfig } from 'zod/v4/core';

declare global {
  /** Where zod keeps its settings, for all copies of itself in a program. */
  var __zod_globalConfig: $ZodConfig | undefined;
}

/**
 * The content policy forbids code made at run time, which zod would otherwise try. Said before zod is there: it comes
 * with the later pages, whose schemas are made as soon as their file is read.
 */
export function obeyScriptPolicy(): void {
  globalThis.__zod_globalConfig = { jitless: true };
}
