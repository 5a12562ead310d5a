import { CASE_SOURCES } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { DIFFICULTIES, ESCALATION_RISKS } from '@shared/domain/case/model/registration-words';
import { company, type Ending, person, reportCase } from '../../domain/reports/report-cases';

const STORIES = [
  '王女士在辖区某车行购买电动三轮车，半年后车棚焊点开裂，多次要求维修未果，双方为维修费用和误工损失发生争执。',
  '楼上住户卫生间渗水致楼下天花板起皮脱落，双方对渗水原因和修缮费用各执一词。',
  '租客提前退租，房东以墙面损坏为由拒退押金，租客到社区求助。申请人称入住时墙面已有裂痕，并有照片为证；被申请人认为照片看不出时间。经网格员上门查看，确认客厅北墙裂缝为旧痕，卧室墙面污损为入住后形成。',
  '业主以物业未及时清运垃圾为由拒交物业费，物业公司上门催缴时双方发生口角。',
];
const SURNAMES = ['王', '李', '𠮷', '赵', '㛃', '欧阳', '陈', '刘', '孙'];
const GIVEN = ['秀英', '建国', '某某', '志强', '桂兰', '明', '玉梅'];

/** `count` lifelike cases ended in November 2026, and some before, over all categories and sources. */
export function fullMonth(count = 45): MediationCase[] {
  return Array.from({ length: count + 12 }, (_, index) => monthCase(index, count));
}

function monthCase(index: number, count: number): MediationCase {
  const isEarlier = index >= count;
  const day = String((index % 28) + 1).padStart(2, '0');
  const on = isEarlier
    ? `2026-${String((index % 10) + 1).padStart(2, '0')}-${day}`
    : `2026-11-${day}`;
  const name = (offset: number): string =>
    `${SURNAMES[(index + offset) % SURNAMES.length]}${GIVEN[(index + offset) % GIVEN.length]}`;
  const respondents =
    index % 4 === 0
      ? [company('p2', 'respondent', '漯河市源汇区某某电动车销售有限公司')]
      : [person('p2', 'respondent', name(3), '440524188001010014')];
  if (index % 9 === 3)
    respondents.push(person('p3', 'respondent', '阿卜杜热合曼·买买提', 'E12345678'));
  return reportCase({
    ordinal: index + 1,
    registeredOn: on,
    ending: endingOf(index, on),
    registration: {
      category: DISPUTE_CATEGORIES[index % DISPUTE_CATEGORIES.length] ?? 'other',
      source: CASE_SOURCES[index % CASE_SOURCES.length] ?? 'police',
      difficulty: DIFFICULTIES[index % DIFFICULTIES.length] ?? 'simple',
      escalationRisk: index % 10 === 0 ? (ESCALATION_RISKS[(index / 10) % 5] ?? 'none') : 'none',
      description: STORIES[index % STORIES.length] ?? '',
      involvesMigrantWorkers: index % 18 === 9,
      specialGroups: index % 7 === 0 ? ['老年人', '残疾人'] : [],
    },
    parties: [person('p1', 'applicant', name(0), '11010519491231002X'), ...respondents],
  });
}

function endingOf(index: number, on: string): Ending {
  if (index % 11 === 7) return { kind: 'terminated', on };
  if (index % 3 === 0) return { kind: 'oral', on, fen: index % 2 === 0 ? [12_050] : [] };
  return { kind: 'written', on, fen: [(index + 1) * 123_456, null] };
}
