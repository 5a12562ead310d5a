/** What a file between a studio and its street begins with; docs/report-package.md describes it byte by byte. */
export const PACKAGE_FORMAT = 'mediation-package';
/** The version that this program writes; it reads no newer one. */
export const PACKAGE_VERSION = 1;

/** 上报包, from the studio to the street, and 退回单, the way back. */
export const PACKAGE_TYPES = ['report', 'return'] as const;
export type PackageType = (typeof PACKAGE_TYPES)[number];
export const PACKAGE_TYPE_LABELS = {
  report: '上报包',
  return: '退回单',
} as const satisfies Record<PackageType, string>;

/** Ends of their names. */
export const PACKAGE_EXTENSIONS = {
  report: 'mtpkg',
  return: 'mtback',
} as const satisfies Record<PackageType, string>;

/** No real one comes near: a month's figures are 15 KB. Whatever is larger is not read. */
export const MOST_PACKAGE_BYTES = 512 * 1024;
/** The first line, up to its line feed. */
export const MOST_HEAD_BYTES = 1_024;

/** What is signed: these lines, then the content. A signature for one type or version says nothing of another. */
export function signedPrefix(version: number, type: PackageType): string {
  return `${PACKAGE_FORMAT}\n${version}\n${type}\n`;
}
