import { askedSchema } from '@shared/domain/enquiry/enquiry';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import type { OutputOf } from '@shared/ipc/contract';

export type EnquiryView = OutputOf<'enquiries.get'>;
export type EnquiryItem = OutputOf<'enquiries.list'>['items'][number];

const ASKED: EnquiryView['record']['asked'] = {
  ...blankOf(askedSchema),
  ...{ askedOn: localDate('2026-11-18'), way: 'phone', name: '孟庆云', phone: '13936001234' },
  ...{ people: 2, category: 'neighborhood', question: '楼上漏水', answer: '先找物业' },
  answeredBy: '苏玉梅',
};

/** An enquiry as its page gets it; every act may be tried but those that are named. */
export function makeEnquiry({
  asked = {} as Partial<EnquiryView['record']['asked']>,
  revision = 3,
  shut = [] as readonly string[],
  caseId = null as string | null,
  links = [] as EnquiryView['links'],
} = {}): EnquiryView {
  const buttons = {
    ...{ register: '登记咨询', correct: '保存', turnIntoCase: '转为纠纷' },
    noteDraft: '记一份代拟文书',
    ...{ remove: '删除这次咨询', restore: '恢复' },
  };
  const acts = Object.entries(buttons).map(([act, button]) => [
    act,
    {
      ...{ button, isOpen: !shut.includes(act) && !['register', 'restore'].includes(act) },
      whyNot: shut.includes(act) ? '现在不能办。' : '',
    },
  ]);
  return {
    record: {
      ...{ id: 'e1', revision, asked: { ...ASKED, ...asked }, answeredById: null, caseId },
      drafts: [],
      ...{ createdAt: '2026-11-18T09:00:00+08:00', updatedAt: '2026-11-18T09:00:00+08:00' },
    },
    acts: Object.fromEntries(acts),
    links,
  };
}

/** A line of the list. */
export function makeItem(id: string, row: Partial<EnquiryItem['row']> = {}): EnquiryItem {
  const { phone: _phone, answer: _answer, people: _people, ...shown } = ASKED;
  return {
    ...{ id, revision: 3 },
    row: { ...shown, maskedPhone: '139****1234', caseId: null, ...row },
  };
}

/** A history of one entry, the last of which can be taken back. */
export function makeHistory(
  changes: Partial<OutputOf<'enquiries.history'>> = {},
): OutputOf<'enquiries.history'> {
  const entry = (seq: number) => ({
    ...{ seq, on: localDate('2026-11-18'), time: '09:30', who: '苏玉梅', act: `第${seq}步` },
    ...{ note: '', saves: 1, changes: [] },
  });
  return {
    ...{ total: 5, revision: 3, entries: [5, 4, 3, 2, 1].map(entry), whyNot: '' },
    undo: { kind: 'undo', act: '修改了这次咨询', isWeighty: false },
    ...changes,
  };
}
