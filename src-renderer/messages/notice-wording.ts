import type { DataNotice } from '@renderer/ipc/answers';
import { wordMonth } from './day-wording';

/** What was found in the data folder and what it means, in one or two sentences. */
export function wordNotice({ kind, file, keptAs, month, label }: DataNotice): string {
  const what = label ?? '内容';
  const place = month === null ? `文件 ${file}` : `${wordPeriod(month)}的${what}（${file}）`;
  const kept = keptAs === null ? '' : `原文件没有删除，另存为 ${keptAs}。`;
  switch (kind) {
    case 'shard_set_aside':
      return `${place}读不出来，保存记录也补不全，已移到一边。${kept}其中的${what}可能看不到或者不全，请从备份里找回，或者联系帮您维护的人。`;
    case 'shard_rebuilt':
      return `资料文件 ${file} 与保存记录不符（损坏、被换成了旧的，或被别的程序改过），已按保存记录补全，内容没有少。${kept}别的程序改的内容没有照收，要改请在本软件里改。`;
    case 'shard_untold':
      return `${place}和本软件上次写下的不一样，可能被别的程序改过，也可能损坏了。保存记录不全，说不出哪里变了，现在以这个文件为准。请对照最近的备份核对其中的${what}。`;
    case 'studio_rebuilt':
      return `工作室的设置文件（${file}）与保存记录不符（损坏、被换成了旧的，或被别的程序改过），已按保存记录补全。${kept}别的程序改的内容没有照收，要改请到“设置”里改。`;
    case 'studio_untold':
      return `工作室的设置文件（${file}）和本软件上次写下的不一样，可能被别的程序改过，也可能损坏了。保存记录不全，现在以这个文件为准。请到“设置”里核对。`;
    case 'journal_damaged':
      return `保存记录（${file}）有一部分读不出来，或者和本软件记下的对不上。案件以台账为准，可以照常使用；个别案件的修改历史可能不全。${kept}`;
    case 'shard_unreadable':
      return `${place}读不出来，没有改动它。其中的${what}暂时看不到，其他的可以照常使用。`;
    case 'shard_from_newer_version':
      return `${place}是由更新版本的程序写的，本程序不会改动它。请升级程序后再打开。`;
    case 'journal_end_lost':
      return `保存记录（${file}）最后一次保存的内容损坏了，读不出来。最近的一两次修改可能没有保住，请核对最近办过的案件，缺了的重新填上。${kept}`;
    case 'journal_late':
      return `这份资料由另一台电脑（或另一个窗口）接手以后，原先在用的那台（多半是睡眠后醒来）又往保存记录里写过东西。当时没有显示“已保存”，所以不算数，另存为 ${keptAs ?? file}。请核对原先那台最后办的是哪一件，需要的重新填上。`;
    case 'draft_set_aside':
      return `上次没填完的草稿读不出来，已移到一边。${kept}已保存的案件不受影响。`;
    case 'restore_taken_back':
      return '上次从备份恢复时中断了，换上的资料打不开，已经自动换回恢复以前的资料，一件没有少。还要恢复的话，请到“设置—备份与检查”换一份备份。';
    case 'submission_set_aside':
      return `报出过的月报数字（${file}）读不出来，已移到一边。${kept}这个月以后再有变化，不能自动标“更正”，请对照已报出的纸质月报。`;
  }
}

/** The time that a file of records is of, a month or a year, as people say it. */
function wordPeriod(period: string): string {
  return /^\d{4}$/.test(period) ? `${period}年` : wordMonth(period);
}
