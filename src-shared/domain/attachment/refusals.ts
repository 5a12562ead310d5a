import type { AttachmentRefusal } from '../kernel/refusal-code';
import { LIMITS_SENTENCE, MAX_ATTACHMENTS } from './limits';
import { wordRisks } from './risks';

type Data = Readonly<Record<string, string | number>>;

/** Refusals to open that a person may overrule, once the reason was read. */
export const OPENING_QUESTIONS: ReadonlySet<string> = new Set<AttachmentRefusal>([
  'ATTACHMENT_MAY_HOLD_MACROS',
  'ATTACHMENT_COULD_ACT',
]);

/** The sentences of these refusals; `name` in the data is the file's cleaned name. */
export const ATTACHMENT_SENTENCES: Readonly<Record<AttachmentRefusal, (data: Data) => string>> = {
  ATTACHMENT_TOO_LARGE: (data) =>
    `${fileIn(data)}太大，没有加入：${LIMITS_SENTENCE}。录像请剪短，或者存在别处并在说明里写明存放地点。`,
  ATTACHMENT_EMPTY: (data) =>
    `${fileIn(data)}是空的，没有内容，没有加入。请打开原文件看看，或者重新拍照、扫描。`,
  ATTACHMENT_NOT_A_FILE: (data) =>
    `${fileIn(data)}是文件夹，或者不是普通的文件，没有加入。请打开文件夹，选里面的文件。`,
  ATTACHMENT_IS_PROGRAM: (data) =>
    `${fileIn(data)}的内容是程序或脚本，不能作为材料加入。它可能是病毒，请不要打开，并问清来历。`,
  ATTACHMENT_HOLDS_MACROS: (data) =>
    `${fileIn(data)}带有宏（会自动运行的程序），没有加入。请在 Word 或 Excel 里另存为不带宏的文件，或存成 PDF 后再加入。`,
  ATTACHMENT_RUNS_COMMANDS: (data) =>
    `${fileIn(data)}里藏着会启动别的程序的命令，没有加入。它可能是病毒，请问清来历；内容要留作材料的，请打印后扫描，或者由懂电脑的人另存成干净的 PDF 再加入。`,
  ATTACHMENT_TYPE_UNKNOWN: (data) =>
    `${fileIn(data)}的内容不是可以存的种类，没有加入。可以存照片、扫描件、PDF、Word、Excel、文本、录音和录像。`,
  ATTACHMENT_SOURCE_GONE: (data) =>
    `${fileIn(data)}找不到了，没有加入。如果它在手机、U 盘或移动硬盘上，请接好后再选一次。`,
  ATTACHMENT_SOURCE_UNREADABLE: (data) =>
    `${fileIn(data)}读不出来，没有加入。它可能正被别的程序占用、没有权限，或者所在的盘有问题。`,
  ATTACHMENT_SOURCE_CHANGED: (data) =>
    `${fileIn(data)}在复制的时候变了，没有加入。请等它传完、录完或关掉后，再选一次。`,
  ATTACHMENT_TWICE: (data) =>
    data.twin === undefined || data.twin === data.name
      ? `${fileIn(data)}已经在这里了，内容一模一样，不用再加。`
      : `${fileIn(data)}和已经在这里的“${data.twin}”内容一模一样，不用再加。`,
  ATTACHMENT_NOT_WAITING: () => '刚才选的文件已经不在等候存入了。请重新选择文件。',
  ATTACHMENT_NOT_HANDED: () => '拖进来或粘贴的文件没有接住。请再试一次，或者点“添加材料”选择文件。',
  ATTACHMENT_DISK_FULL: () =>
    '资料所在的磁盘空间不足，这次选的文件一个也没有加入。请清理磁盘，或者少选几个，再试一次。',
  ATTACHMENT_DISK_BUSY: () =>
    '材料正被别的程序占用（多半是杀毒软件在检查），这次一个也没有加入。请过一会儿再试一次。',
  ATTACHMENT_DISK_FAULT: () =>
    '资料所在的磁盘写不进去或者读不回来，这次选的文件一个也没有加入。请检查硬盘、U 盘是否接好，再试一次。',
  TOO_MANY_ATTACHMENTS: () =>
    `一个案件最多存 ${MAX_ATTACHMENTS} 份材料，不能再加。请把零散的照片合并成一个 PDF 后再加入。`,
  ATTACHMENT_NOT_FOUND: () => '没有找到这份材料。请重新打开案件查看。',
  ATTACHMENT_ALREADY_REMOVED: () => '这份材料已经移出案卷。请重新打开案件查看。',
  ATTACHMENT_SUBJECT_UNKNOWN: () => '所选的当事人或调解场次已不在本案中。请重新选择材料归属。',
  SESSION_HAS_ATTACHMENTS: () =>
    '这一场调解下面存有材料，不能取消。请先把材料改归案件，再取消这一场。',
  ATTACHMENT_DAMAGED: (data) =>
    `${fileIn(data)}存着的内容和加入时不一样了，已经损坏，没有打开。请从备份里恢复，或者用原件重新加入一次。`,
  ATTACHMENT_MISSING: (data) =>
    `资料文件夹里找不到${fileIn(data)}的内容。请从备份里恢复，或者用原件重新加入一次。`,
  ATTACHMENT_UNREADABLE: (data) =>
    `${fileIn(data)}存着的内容读不出来，可能是存储设备有问题。请检查硬盘、U 盘是否接好，再试一次。`,
  ATTACHMENT_MAY_HOLD_MACROS: (data) =>
    `${fileIn(data)}是旧版 Office 文件，里面可能带有会自动运行的程序。如果是陌生人发来的，请不要打开；打开后如果提示启用宏，请选“不启用”。`,
  ATTACHMENT_COULD_ACT: (data) =>
    `${fileIn(data)}打开前请留心：它${wordRisks(data.risks)}。如果是陌生人发来的，请不要打开；打开后如果问要不要运行、更新链接或者联网，请选“否”。`,
  ATTACHMENT_NO_LONGER_TAKEN: (data) =>
    `${fileIn(data)}是以前存入的，里面有会自己运行的程序或命令，现在不打开这样的文件。它还在案卷里，没有改动；需要看的，请“另存一份”，交给懂电脑的人处理。`,
};

function fileIn({ name }: Data): string {
  return name === undefined || name === '' ? '这个文件' : `“${name}”`;
}
