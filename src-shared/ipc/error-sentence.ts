import { refusalSentence } from '../domain/case/wording/refusal-sentence';
import type { Refusal } from '../domain/kernel/ruling';
import { lacksRight } from '../domain/record/rights';
import { PLACE_FAULTS, PLACE_USES, placeSentence } from '../domain/safekeeping/place-sentence';
import type { AppErrorCode, AppErrorShape } from './app-error';

/** An error as a complete Chinese sentence in plain words: why, and what to do. For the window and the command line. */
export function errorSentence(error: AppErrorShape): string {
  return SENTENCES[error.code](error);
}

const SENTENCES: Readonly<Record<AppErrorCode, (error: AppErrorShape) => string>> = {
  VALIDATION_FAILED: ({ issues }) => {
    const messages = [...new Set((issues ?? []).map(({ message }) => inChinese(message)))];
    return messages.length === 0
      ? '填写的内容有误，没有保存。请检查后再试。'
      : `填写的内容有误，没有保存：${messages.join('；')}。`;
  },
  RULE_REFUSED: ({ refusal }) =>
    refusal === undefined
      ? '按调解规则，这一步现在不能办理。'
      : refusalSentence(asRefusal(refusal)),
  NOT_FOUND: (error) =>
    `没有找到${named(error, 'name', '要找的内容')}，可能已被移走。请返回列表重新打开。`,
  CHANGED_MEANWHILE: () =>
    '这里的内容刚才在别处改过，为免互相覆盖，这次没有保存。请重新打开，看过新的内容后再改。',
  CANCELLED: () => '已经取消，没有改动任何内容。',
  NO_DATA_FOLDER: () => '还没有选定资料文件夹。请先新建工作室，或打开已有的资料文件夹。',
  DATA_FOLDER_GONE: (error) =>
    `找不到资料文件夹${quoted(error, 'folder')}。如果它在移动硬盘或 U 盘上，请插好后重试；如果换了地方，请重新选择。`,
  DATA_FOLDER_READ_ONLY: (error) =>
    `资料文件夹${quoted(error, 'folder')}不允许写入，内容没有保存成功。请检查该文件夹的权限或写保护，或者换一个文件夹。`,
  DATA_FOLDER_NOT_EMPTY: (error) =>
    `文件夹${quoted(error, 'folder')}里已有其他文件，为免混在一起，没有${intoFolder(error)}。请选一个空文件夹。`,
  DATA_FOLDER_NOT_A_STUDIO: (error) =>
    `文件夹${quoted(error, 'folder')}里没有工作室的资料。请选择存放 studio.json 的那个文件夹。`,
  TARGET_NOT_WRITABLE: (error) =>
    `不能写到${named(error, 'folder', '所选的位置')}，文件没有存成。请换一个有权限的文件夹，再存一次。`,
  PLACE_REFUSED: ({ data }) => {
    const use = PLACE_USES.find((one) => one === data?.use) ?? 'export';
    const fault = PLACE_FAULTS.find((one) => one === data?.fault) ?? 'program';
    return `${placeSentence(use, fault)}。`;
  },
  LINK_IN_DATA: (error) =>
    `资料文件夹里的${named(error, 'file', '一项')}是指向别处的链接，搬家带不走它指向的内容，没有搬。请先把真正的文件放回资料文件夹里，再搬一次。`,
  DATA_FOLDER_HELD: (error) =>
    `资料正在${named(error, 'file', '另一台电脑')}上使用，这里只能查看，内容没有保存。请等那边退出后，在“设置—备份与检查”或窗口上方点“再试一次”。`,
  BACKUP_DAMAGED: (error) =>
    `备份${quoted(error, 'file')}不完整或被改动过，不能用它恢复。现在的资料没有改动，请换一份备份。`,
  BACKUP_OF_ANOTHER_STUDIO: (error) =>
    `这份备份是${named(error, 'name', '另一个工作室')}的，不是现在这个工作室的，没有恢复。`,
  BACKUP_FAILED: (error) =>
    `没能先把现在的资料备份到${named(error, 'folder', '备份位置')}，为稳妥起见，这一步没有开始，资料没有改动。请检查备份位置的空间和权限后再试。`,
  RESTORE_UNFINISHED: (error) =>
    `文件夹${quoted(error, 'folder')}里的一次恢复还没有做完，资料正换到一半，所以没有打开。如果别处正在恢复，请等它做完再试；如果是中途断了电，在软件窗口里打开这个文件夹就会接着做完。`,
  RESTORE_PLAN_UNUSABLE: (error) =>
    `这个文件夹里有一次恢复没有做完，记着它做到哪一步的文件${quoted(error, 'file')}却读不懂，或者写着不该动的文件，所以没有照它做，也没有打开。`,
  DATA_LINKED_ELSEWHERE: (error) =>
    `资料文件夹里的${named(error, 'file', '一部分')}是一个链接，指向别的地方，恢复会碰到资料文件夹以外的东西，所以没有恢复，现在的资料没有改动。可以回到开始页，用“从备份恢复”恢复到一个新的文件夹。`,
  DATA_FOLDER_LOCKED: () => '资料已加密，还没有解锁，没有打开。请输入密码，或者恢复单上的恢复码。',
  DATA_FOLDER_OTHER_KEY: () =>
    '密码或恢复码不对，或者是另一份资料的，没有打开，资料没有改动。请核对后再试一次。',
  KEYRING_DAMAGED: (error) =>
    `记着谁能解锁的文件${quoted(error, 'file')}不见了、坏了或者被人改过，没有打开，资料没有改动。请从备份里取出同名文件放回去，或者用备份恢复。`,
  SEAL_UNFINISHED: (error) =>
    `文件夹${quoted(error, 'folder')}里的资料正在加密或取消加密，还没有做完，所以没有打开。如果别处正在做，请等它做完再试；如果是中途断了电，在软件窗口里打开这个文件夹就会接着做完。`,
  DESTRUCTION_UNFINISHED: (error) =>
    `文件夹${quoted(error, 'folder')}里有到期的案卷正在销毁，还没有做完，所以没有打开。如果别处正在做，请等它做完再试；如果是中途断了电，在软件窗口里打开这个文件夹就会接着做完。`,
  REPORT_OUTDATED: () =>
    '统计之后案件又有改动，或者换了人在用，这份报表已经不是最新的了。请看过新的统计，再导出一次。',
  STILL_WORKING: () => '上一项备份、恢复、检查或成卷还没有做完，请等它结束后再试。',
  NO_PRINTER: () =>
    '这台电脑上没有打印机，没有打印。请接好打印机、装好驱动再试，或者先导出 Word，到别的电脑上打印。',
  PRINT_FAILED: ({ data }) =>
    data?.step === 'draw'
      ? '这份文书没有排出来。请再试一次；还是不行，请导出 Word 打印。'
      : '打印机没有接受这次打印，没有打印。请看看打印机开着没有、有没有纸，再试一次。',
  DISK_FULL: ({ data }) =>
    data?.needed === undefined
      ? '磁盘空间不足，刚才的内容没有保存成功。请清理磁盘后再保存，已写的内容还在窗口里。'
      : `磁盘空间不足：要用 ${wordMegabytes(Math.ceil, data.needed)}，那里只剩 ${wordMegabytes(Math.floor, data.free)}。还没有开始写，什么也没有改动。请清理磁盘，或者换一个盘，再试一次。`,
  FILE_BUSY: (error) =>
    `文件${quoted(error, 'file')}正被其他程序使用，没有写成。请先关闭 Word、WPS 或 Excel 里打开的同名文件，再试一次。`,
  FILE_DAMAGED: (error) =>
    `文件${quoted(error, 'file')}已损坏，读不出来。原文件已原样保留，请用备份恢复，或联系维护人员。`,
  FILE_FROM_NEWER_VERSION: (error) =>
    `文件${quoted(error, 'file')}是新版本软件写的，本版本读不懂，没有改动它。请先升级本软件。`,
  FILE_CHANGED_OUTSIDE: (error) =>
    `文件${quoted(error, 'file')}被其他程序改过，为免覆盖，这次没有保存。请关闭软件，确认没有别的电脑或程序在用这个文件夹，再重新打开。`,
  FILE_UNREADABLE: (error) =>
    `文件${quoted(error, 'file')}读不出来，可能没有权限或存储设备有问题。请检查后重试。`,
  LOCKED: () => '已经锁上，没有办。请先输入密码解锁，再办一次。',
  FORBIDDEN: ({ data }) =>
    `${lacksRight(data?.right)}，这一步没有办，资料没有改动。需要的话，请找工作室负责人。`,
  FORBIDDEN_SENDER: () => '这个请求不是本软件的窗口发出的，已经拒绝。',
  ROUTE_NOT_FOUND: () => '软件的窗口和后台版本不一致，这一步办不了。请关闭软件后重新打开。',
  INTERNAL: ({ faultId }) =>
    `软件出了意外的错误，这一步没有办成。请重试；如果还是不行，请联系维护人员${faultId ? `，并告知错误编号 ${faultId}` : ''}。`,
};

function wordMegabytes(round: (amount: number) => number, bytes: string | number = 0): string {
  return `${round(Number(bytes) / 1_048_576)} MB`;
}

// A hand-made request can be wrong where no form can, and there the schema has only its own English words.
function inChinese(message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : '有一项内容不合格式';
}

function intoFolder({ data }: AppErrorShape): string {
  if (data?.task === 'move') return '搬到这里';
  return data?.task === 'restore' ? '恢复到这里' : '在这里新建工作室';
}

function asRefusal(refusal: NonNullable<AppErrorShape['refusal']>): Refusal {
  return {
    code: refusal.code,
    ...(refusal.field !== undefined && { field: refusal.field }),
    ...(refusal.data !== undefined && { data: refusal.data }),
  };
}

function named({ data }: AppErrorShape, key: string, otherwise: string): string {
  const value = data?.[key];
  return value === undefined || value === '' ? otherwise : `“${value}”`;
}

function quoted(error: AppErrorShape, key: string): string {
  return named(error, key, '');
}
