import type { DataNotice } from '@renderer/ipc/answers';
import { wordMonth } from './day-wording';

/** What was found in the data folder and what it means, in one or two sentences. */
export function wordNotice({ kind, file, keptAs, month }: DataNotice): string {
  const place = month === null ? `文件 ${file}` : `${wordMonth(month)}的台账（${file}）`;
  const kept = keptAs === null ? '' : `原文件没有删除，另存为 ${keptAs}。`;
  switch (kind) {
    case 'ledger_set_aside':
      return `${place}读不出来，已移到一边。${kept}这个月的案件暂时看不到，请联系帮您维护的人找回。`;
    case 'ledger_rebuilt':
      return `台账文件 ${file} 与保存记录不符（损坏，或被换成了旧的），已按保存记录补全，案件没有少。${kept}`;
    case 'studio_rebuilt':
      return `工作室的设置文件（${file}）与保存记录不符（损坏，或被换成了旧的），已按保存记录补全。${kept}`;
    case 'journal_damaged':
      return `保存记录（${file}）有一部分读不出来。案件以台账为准，可以照常使用；个别案件的修改历史可能不全。${kept}`;
    case 'ledger_unreadable':
      return `${place}读不出来，没有改动它。这个月的案件暂时看不到，其他月份可以照常使用。`;
    case 'ledger_from_newer_version':
      return `${place}是由更新版本的程序写的，本程序不会改动它。请升级程序后再打开。`;
    case 'draft_set_aside':
      return `上次没填完的草稿读不出来，已移到一边。${kept}已保存的案件不受影响。`;
    case 'submission_set_aside':
      return `报出过的月报数字（${file}）读不出来，已移到一边。${kept}这个月以后再有变化，不能自动标“更正”，请对照已报出的纸质月报。`;
  }
}
