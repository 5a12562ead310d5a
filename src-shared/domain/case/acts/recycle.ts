import { actsOf } from '../../record/act-makers';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToArchived } from '../rules/archiving';
import type { CaseSeat } from './case-act';

/** 删除 what was registered twice or by mistake, and 恢复; not of a file in the archive. The number is never given out again. */
export const { remove, restore } = actsOf<MediationCase, RuleContext, CaseSeat>().recycling({
  right: 'cases.remove',
  words: {
    button: '删除这件纠纷',
    removed: '删除了这件纠纷',
    restored: '从回收站恢复了这件纠纷',
  },
  objection: objectToArchived,
});
