/**
 * Whether what a paper links to lies on another computer: a web address, a share (`\\server\…`), any
 * scheme but a drive's letter. A template in the sender's own Windows folder is on none.
 */
export function isOutside(target: string): boolean {
  const path = decode(target).trim().replaceAll('\\', '/');
  if (/^[a-z]:/i.test(path)) return false;
  const file = /^file:(.*)$/i.exec(path)?.[1];
  if (file !== undefined) return !(/^\/{0,4}[a-z]:/i.test(file) || /^(\/|\/{3})?[^/]/.test(file));
  return path.startsWith('//') || /^[a-z][a-z\d+.-]+:/i.test(path);
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
