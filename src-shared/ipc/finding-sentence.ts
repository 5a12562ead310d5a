import type { CheckFinding } from './routes-safekeeping';

/** A finding of the integrity check as a plain Chinese sentence: what it is, and what to do. For the window and the command line. */
export function findingSentence(finding: CheckFinding): string {
  return SENTENCES[finding.kind](finding);
}

function wayOut({ isRepairable }: CheckFinding): string {
  return isRepairable
    ? '可以按保存记录重新做出来，请在软件里点“修复”。'
    : '没有保存记录可以重新做出来，请从备份恢复。';
}

const SENTENCES: Readonly<Record<CheckFinding['kind'], (finding: CheckFinding) => string>> = {
  restore_unfinished: () =>
    '有一次从备份恢复还没有做完，资料可能正换到一半，下面查到的不一定作数。请在软件窗口里打开这个文件夹，会接着做完。',
  restore_plan_unusable: ({ file }) =>
    `有一次从备份恢复没有做完，记着它做到哪一步的文件${quote(file)}读不懂，或者写着不该动的文件，软件不会照它做。请在软件窗口里打开这个文件夹，按提示处理。`,
  restore_left_over: ({ file }) =>
    `以前一次没有做完的恢复，留下了${quote(file)}。确认资料齐全以后可以移走。`,
  studio_damaged: (finding) => `工作室资料文件${quote(finding.file)}损坏。${wayOut(finding)}`,
  studio_differs: (finding) =>
    `工作室资料文件${quote(finding.file)}和保存记录对不上：可能损坏了，也可能在本软件以外被改过。${wayOut(finding)}`,
  shard_damaged: (finding) => `资料文件${quote(finding.file)}损坏。${wayOut(finding)}`,
  shard_differs: (finding) =>
    `资料文件${quote(finding.file)}和保存记录对不上：可能损坏了，也可能在本软件以外被改过。${wayOut(finding)}`,
  index_differs: ({ detail }) =>
    `${detail ?? ''} 的目录和台账对不上，列表和查找可能不准；案件本身没有受影响。点“修复”会按台账重新做出来。`,
  journal_damaged: ({ detail }) =>
    `保存记录（journal 文件夹）有缺损，可能坏了，也可能在本软件以外被改过：台账里的内容还在，但缺损处的修改经过查不到了。${detail ?? ''}请从最近的备份里核对。`,
  journal_end_damaged: () =>
    '保存记录（journal 文件夹）最后一次保存的内容损坏了：最近的一两次修改可能没有保住。请核对最近办过的案件，缺了的重新填上。',
  journal_behind: () =>
    '保存记录（journal 文件夹）比台账旧，可能被换成了旧的。台账里的内容以台账为准；请从最近的备份里核对。',
  journal_rewritten: () =>
    '保存记录（journal 文件夹）和本软件最后记下的不一样：最后几次保存的内容被改过，或被换成了别的。请从最近的备份里核对最近办过的案件。',
  journal_bodies_gone: ({ detail }) =>
    `保存记录（journal 文件夹）里有 ${detail ?? '几'} 次改动的内容已不再保存，只看得到是几时改的哪一件。案件以台账为准；台账文件若是坏了，单凭保存记录补不全，要从备份恢复。`,
  records_destroyed: ({ detail }) =>
    `保存记录（journal 文件夹）里有 ${detail ?? '几'} 步的内容随到期的案卷一起销毁了，前后仍然一环扣一环，没有缺损。`,
  case_destroyed: ({ number, detail }) =>
    `${number ?? '一件纠纷'}的案卷保管期限已满，${detail ?? ''}按鉴定意见销毁，没有缺损。`,
  case_not_destroyed: ({ number }) =>
    `${number ?? '一件纠纷'}的案卷已经按鉴定意见下令销毁，资料里却还有。请到“设置 → 到期档案”点“接着做”。`,
  file_damaged: ({ file }) =>
    `文件${quote(file)}损坏，读不出来。它只影响草稿、节假日表或上报数的对比。`,
  file_newer: ({ file }) => `文件${quote(file)}是新版本软件写的，请先升级本软件。`,
  file_unreadable: ({ file }) => `文件${quote(file)}读不出来，请检查存储设备和权限。`,
  file_set_aside: ({ file }) =>
    `以前损坏过的文件，原样保留在${quote(file)}。确认不需要后可以移走。`,
  number_twice: ({ number }) => `编号${quote(number)}用了两次，请核对这两件案件。`,
  case_twice: ({ number }) => `案件${quote(number)}在两个月份的台账里都有，请核对。`,
  reference_missing: ({ number, detail }) =>
    `案件${quote(number)}的${detail ?? '记录'}提到的人或事项已经不在案卷里，请打开案卷核对。`,
  attachment_missing: ({ number }) =>
    `案件${quote(number)}的一份材料找不到了。请从备份恢复，或者重新添加。`,
  attachment_damaged: ({ file }) =>
    `材料文件${quote(file)}的内容变了，不是当初添加的样子。请从备份恢复。`,
  attachment_unused: () =>
    '有一份材料文件没有案件用到，多半是添加到一半时中断、或者添加以后又撤销留下的。不影响使用。',
  stranger_file: ({ file }) => `${quote(file)}不是本软件的文件，没有动它。`,
};

function quote(text: string | null): string {
  return text === null || text === '' ? '' : `“${text}”`;
}
