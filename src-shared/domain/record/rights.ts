/**
 * What a person may be allowed to do, as a refusal words it. Routes and acts name one each; which roles have which stands
 * in `domain/account/roles.ts` (where a studio has no accounts, the one built-in actor has them all).
 *
 * Cut so that each role of a studio is a set of them: a mediator, a registrar, a legal-aid volunteer (papers of the
 * own matters, no other export), the street office (figures and no persons), a director (all).
 */
export const RIGHTS = {
  'desk.use': '使用本软件',
  'studio.open': '打开或更换资料文件夹',
  'studio.settings': '修改工作室设置',
  'accounts.manage': '管理人员和权限',
  'cases.read': '查看纠纷案卷',
  'cases.register': '登记纠纷',
  'cases.handle': '办理纠纷',
  'cases.remove': '删除和恢复纠纷',
  'ledgers.import': '导入旧台账',
  'enquiries.read': '查看咨询和法律援助',
  'enquiries.handle': '登记和办理咨询、法律援助',
  'errands.read': '查看派单、督办和吹哨',
  'errands.handle': '登记和办理派单、督办和吹哨',
  'community.read': '查看社区工作',
  'community.handle': '登记和办理社区工作',
  'persons.read': '查看人员库',
  'persons.handle': '登记和改正人员库',
  'places.read': '查看地点',
  'places.handle': '登记和改正地点',
  'notes.keep': '写自己的私记',
  'papers.make': '导出文书',
  'materials.export': '导出案卷材料',
  'reports.read': '查看报表',
  'reports.make': '导出报表',
  'reports.handIn': '登记报送',
  'street.handle': '汇总各单位的报表',
  'subsidies.read': '查看以案定补',
  'subsidies.apply': '申请补贴',
  'subsidies.review': '审核和发放补贴',
  'audit.read': '查看谁看过、印过、改过',
  'archive.appraise': '鉴定和销毁到期的案卷',
  'data.backup': '备份和检查资料',
  'data.restore': '恢复、修复和搬移资料',
  'data.export': '导出全部资料',
} as const satisfies Readonly<Record<string, string>>;

export type Right = keyof typeof RIGHTS;

/** Why somebody may not do a thing, as a sentence. @param right which they lack; undefined when it is not known */
export function lacksRight(right: string | number | undefined): string {
  const words: Readonly<Record<string, string>> = RIGHTS;
  const what =
    right !== undefined && Object.hasOwn(RIGHTS, right) ? `“${words[right]}”` : '办这一步';
  return `您没有${what}的权限`;
}

export const ALL_RIGHTS = Object.keys(RIGHTS) as readonly Right[];
