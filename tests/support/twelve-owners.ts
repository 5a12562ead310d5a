const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number with a right check digit. */
export function idNumberOf(birth: string, ordinal: number): string {
  const text = `4199${'00'}${birth}${String(ordinal).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return `${text}${'10X98765432'[sum % 11]}`;
}

const NAMES = [
  ...['王丽', '李建国', '张秀英', '刘𠮷', '陈桂芳', '杨志强'],
  ...['阿卜杜热合曼·买买提', '赵国庆', '黄小燕', '周建华', '吴玉兰', '徐海'],
];

/** Twelve owners as a community writes them down: 姓名, 身份证号, 电话, 房号, 民族. */
export const TWELVE_OWNERS: readonly (readonly [string, string, string, string, string])[] =
  NAMES.map((name, index) => [
    name,
    idNumberOf(`19${70 + index}0${(index % 9) + 1}15`, 100 + index * 7),
    `139000010${String(index).padStart(2, '0')}`,
    `阳光小区 3 号楼 ${(index % 2) + 1} 单元 ${index + 101} 室`,
    name.includes('·') ? '维吾尔族' : '汉族',
  ]);

export const OWNER_HEADINGS = ['业主姓名', '身份证号', '联系电话', '房号', '民族'] as const;

/** The same as a table program puts it on the clipboard: a title in merged cells, then headings, then the rows. */
export function ownersAsHtml(rows: readonly (readonly string[])[] = TWELVE_OWNERS): string {
  const line = (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const title = `<tr><td colspan="5">阳光小区 3 号楼业主登记表</td></tr>`;
  return `<html><body><!--StartFragment--><table>${title}${line(OWNER_HEADINGS)}${rows.map(line).join('')}</table></body></html>`;
}
