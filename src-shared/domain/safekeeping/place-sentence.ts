/** What a place was chosen for: a studio's data that are made or restored there, data that move, backups, exported files. */
export const PLACE_USES = ['studio', 'move', 'backup', 'export'] as const;
export type PlaceUse = (typeof PLACE_USES)[number];

/** Why a place is refused: what lies there is emptied by the program, is the open data, or is another studio's. */
export const PLACE_FAULTS = ['program', 'data', 'other_studio'] as const;
export type PlaceFault = (typeof PLACE_FAULTS)[number];

const WHAT = { studio: '资料', move: '资料', backup: '备份', export: '导出的文件' } as const;

const IN_DATA: Readonly<Record<PlaceUse, string>> = {
  studio: '新的资料不能放在现在的资料文件夹里，请另选一个文件夹',
  move: '新的位置不能就是现在的资料文件夹，也不能在它里面，请另选一个文件夹',
  backup:
    '备份不能放在资料文件夹里：那样每份备份又会装进下一份。请另选一个文件夹，最好在移动硬盘或 U 盘上',
  export: '导出的文件不能放在资料文件夹里，会和资料混在一起，请另选一个文件夹',
};

/** Why a chosen place is refused, in Chinese without the full stop: for a field's message or a whole sentence. */
export function placeSentence(use: PlaceUse, fault: PlaceFault): string {
  if (fault === 'data') return IN_DATA[use];
  return fault === 'program'
    ? `${WHAT[use]}不能放在软件自己的文件夹里，软件升级、卸载或重新打开时那里会被清空，请另选一个文件夹`
    : `${WHAT[use]}不能放在另一个工作室的资料文件夹里，请另选一个文件夹`;
}
