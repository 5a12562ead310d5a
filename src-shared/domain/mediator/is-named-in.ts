/** Whether somebody is one of those who are named in a text, such as 谁去的: 社区书记 欧阳立、苏玉梅. */
export function isNamedIn(text: string, name: string): boolean {
  return name !== '' && text.split(/[\s、，,;；]+/u).includes(name);
}
