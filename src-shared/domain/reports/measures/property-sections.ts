import type { CaseFacts } from '../../case/facts/case-facts';
import type { BoardFacts } from '../../property/board/board-kind';
import type { CompanyFacts } from '../../property/company/company-kind';
import type { EstateFacts } from '../../property/estate/estate-kind';
import type { OversightFacts } from '../../property/oversight/oversight-kind';
import { type MeasureSection, measuresOf } from './define-measure';

const companies = measuresOf<CompanyFacts>('company');
const estates = measuresOf<EstateFacts>('estate');
const oversights = measuresOf<OversightFacts>('oversight');
const boards = measuresOf<BoardFacts>('board');
const cases = measuresOf<CaseFacts>('case');

/** 物业企业和小区, at the end: 三无 among them, and those with a 监委会 (S4). */
const ESTATES: MeasureSection = {
  ...{ key: 'estates', title: '物业企业和小区', sumsTo: null },
  measures: [
    companies.stock({ key: 'companies', label: '期末物业企业', unit: 'shop' }, 'knownOn', 'goneOn'),
    estates.stock({ key: 'estates', label: '期末小区', unit: 'place' }, 'enteredOn', 'goneOn'),
    estates.stock(
      { key: 'estates.managed', label: '有物业企业', level: 1, unit: 'place' },
      'enteredOn',
      'goneOn',
      (one) => one.isManaged,
    ),
    estates.stock(
      { key: 'estates.without', label: '三无楼院', level: 1, unit: 'place' },
      'enteredOn',
      'goneOn',
      (one) => one.isWithoutAll,
    ),
    estates.stock(
      { key: 'estates.committee', label: '成立了监委会', level: 1, unit: 'place' },
      'committeeFrom',
      'goneOn',
    ),
  ],
};

/** 督导检查 (S4), and what came of it. */
const OVERSIGHTS: MeasureSection = {
  ...{ key: 'oversights', title: '督导检查', sumsTo: null },
  measures: [
    oversights.count({ key: 'oversights', label: '督导', unit: 'time' }, 'lookedOn'),
    oversights.count(
      { key: 'oversights.faulty', label: '发现问题', level: 1, unit: 'time' },
      'foundOn',
    ),
    oversights.count({ key: 'oversights.mended', label: '整改', unit: 'time' }, 'mendedOn'),
    oversights.stock(
      { key: 'oversights.open', label: '期末待整改', unit: 'time' },
      'foundOn',
      'mendedOn',
    ),
  ],
};

/** 物业纠纷 (S3: 减少50%以上), and the boards that were posted. */
const DISPUTES: MeasureSection = {
  ...{ key: 'property_disputes', title: '纠纷和红黑榜', sumsTo: null },
  measures: [
    cases.count(
      { key: 'property.disputes', label: '登记的物业纠纷' },
      'registeredOn',
      (one) => one.category === 'property_management',
    ),
    boards.count({ key: 'boards', label: '公示红黑榜', unit: 'time' }, 'publishedOn'),
    boards.sum(
      { key: 'boards.red', label: '上红榜', unit: 'shop', level: 1 },
      'publishedOn',
      ({ redCount }) => redCount,
    ),
    boards.sum(
      { key: 'boards.black', label: '上黑榜', unit: 'shop', level: 1 },
      'publishedOn',
      ({ blackCount }) => blackCount,
    ),
  ],
};

/** What 物业 is asked about, in the order in which it stands on the sheet. */
export const PROPERTY_SECTIONS: readonly MeasureSection[] = [ESTATES, OVERSIGHTS, DISPUTES];
