import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import type { Party } from '../../party/party';
import {
  articleOf,
  COURT_REFUSAL_LABELS,
  COURT_REFUSALS,
  findCourtGrounds,
  isNotTaken,
} from '../../wording/court-grounds';
import { clockOf } from '../clocks/clocks';
import { clausesInForce } from '../model/clauses-in-force';
import type { DisputeCategory } from '../model/dispute-category';
import { effectiveOn, inWritingSince } from '../model/effective-day';
import {
  CONFIRMATION_MATERIALS,
  type ConfirmationMaterial,
  type CourtGround,
} from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import type { ViewContext } from '../model/rule-context';
import { unclearTerms } from './completeness';

/** How one condition of a 司法确认 stands: met, to be looked at by a person, or not met. */
export const CONDITION_STANDINGS = ['met', 'doubtful', 'lacking'] as const;

/** One condition under which a court takes an application, as far as the file tells. */
export interface ConfirmationCondition {
  readonly key: string;
  readonly standing: (typeof CONDITION_STANDINGS)[number];
  /** A sentence with its article. */
  readonly text: string;
}

/**
 * Whether the parties can apply for 司法确认, condition by condition: a written agreement, the thirty days, both sides
 * together, the right court, nothing that courts do not take, nothing unclear. Tells, and blocks nothing: what the rules
 * refuse, `recordConfirmation` does. Empty while no agreement is in force.
 */
export function confirmationConditions(
  mediationCase: MediationCase,
  ctx: ViewContext,
): ConfirmationCondition[] {
  const inForceOn = effectiveOn(mediationCase);
  if (inForceOn === null) return [];
  return [
    writtenCondition(mediationCase),
    limitCondition(mediationCase, ctx),
    ...scopeConditions(mediationCase),
    clarityCondition(mediationCase, inForceOn),
    {
      key: 'joint',
      standing: 'doubtful',
      text: '要由双方当事人一起申请，只有一方愿意的不行（《人民调解法》第三十三条）。',
    },
    {
      key: 'court',
      standing: 'doubtful',
      text: `可以去的法院：${courtsOf(mediationCase)}（《民事诉讼法》第二百零五条）。`,
    },
  ];
}

/** By what the court is likely the right one: the one that handed the case over; else nothing is taken for granted. */
export function courtGroundOf({
  registration: { source },
}: Pick<MediationCase, 'registration'>): CourtGround | null {
  return source === 'court_pre_filing' || source === 'court_post_filing' ? 'inviting' : null;
}

/** What an application needs: a power of attorney only where somebody is represented, proof of property where it is about some. */
export function materialsNeeded(parties: readonly Party[]): ConfirmationMaterial[] {
  const hasAgents = parties.some(({ authorizedAgents }) => authorizedAgents.length > 0);
  return CONFIRMATION_MATERIALS.filter((one) => one !== 'power_of_attorney' || hasAgents);
}

function writtenCondition(one: MediationCase): ConfirmationCondition {
  const since = inWritingSince(one);
  if (one.agreement?.form === 'written')
    return { key: 'written', standing: 'met', text: '有书面协议，已经签字盖章生效。' };
  return since !== null
    ? {
        key: 'written',
        standing: 'met',
        text: `口头协议已经写成书面，${formatChineseDate(since)}签字盖章。`,
      }
    : {
        key: 'written',
        standing: 'lacking',
        text: '现在是口头协议。要申请的，先在“调解结果”里点“写成书面协议”，签字盖章，申请时要交（《民事诉讼法》第二百零五条）。',
      };
}

function limitCondition(mediationCase: MediationCase, ctx: ViewContext): ConfirmationCondition {
  const clock = clockOf('judicial_confirmation', mediationCase, ctx);
  const due = clock === null ? '' : formatChineseDate(clock.dueOn);
  const rule = `最后一天是${due}${clock?.isProvisional === true ? '（暂定）' : ''}（《人民调解法》第三十三条）`;
  return clock !== null && clock.daysLeft >= 0
    ? { key: 'limit', standing: 'met', text: `还在三十天以内，${rule}。` }
    : { key: 'limit', standing: 'lacking', text: `三十天已经过了，${rule}。` };
}

/** What courts do not take (民诉法解释 第355条) can only be guessed from the category; a person looks at the clauses. */
const OUT_OF_SCOPE: Readonly<Partial<Record<DisputeCategory, string>>> = {
  marriage_family:
    '婚姻、收养、亲子关系是否有效、要不要解除的，法院不受理；只约定赡养费、抚养费、财物的可以',
  housing_homestead: '确认房屋、宅基地归谁所有的，法院不受理；只约定修缮、腾退、付钱的可以',
  forest_land: '确认山林、土地归谁的，法院不受理；只约定补偿、使用的可以',
  expropriation_demolition: '确认房屋、土地归谁的，法院不受理；只约定补偿怎么分、怎么付的可以',
};

function scopeConditions(mediationCase: MediationCase): ConfirmationCondition[] {
  const found = groundConditions(mediationCase);
  const what = OUT_OF_SCOPE[mediationCase.registration.category];
  // What was found in a clause says more than the category.
  if (what === undefined || found.some(({ isNotTaken }) => isNotTaken))
    return found.map(({ condition }) => condition);
  const text = `${what}（《民事诉讼法解释》第三百五十五条），请看一看条款。`;
  return [{ key: 'scope', standing: 'doubtful', text }, ...found.map(({ condition }) => condition)];
}

const GROUND_KEY = 'ground_';
const CLARITY_KEY = 'clarity';

/** Whether a condition is about what a court may refuse: words of the clauses, or that they are unclear. */
export function isCourtGround(key: string): boolean {
  return key.startsWith(GROUND_KEY) || key === CLARITY_KEY;
}

/** Of each ground on which a court may refuse: the words of the clauses that may give it (民诉法解释 第355、358条). */
function groundConditions(
  mediationCase: MediationCase,
): { readonly isNotTaken: boolean; readonly condition: ConfirmationCondition }[] {
  const found = clausesInForce(mediationCase).flatMap(({ name, text, obligations }) =>
    [text, ...obligations.map(({ action }) => action)].flatMap((words) =>
      findCourtGrounds(words).map(({ ground, word }) => ({ ground, said: `${name}“${word}”` })),
    ),
  );
  return COURT_REFUSALS.filter((ground) => ground !== 'unclear').flatMap((ground) => {
    const said = new Set(found.filter((one) => one.ground === ground).map((one) => one.said));
    if (said.size === 0) return [];
    const what = `${[...said].join('、')}可能${COURT_REFUSAL_LABELS[ground]}`;
    const answer = isNotTaken(ground) ? '法院不受理' : '法院会驳回';
    return [
      {
        isNotTaken: isNotTaken(ground),
        condition: {
          key: `${GROUND_KEY}${ground}`,
          standing: 'doubtful',
          text: `${what}，${answer}（${articleOf(ground)}），请看一看条款。`,
        },
      },
    ];
  });
}

function clarityCondition(
  mediationCase: MediationCase,
  inForceOn: LocalDate,
): ConfirmationCondition {
  const count = unclearTerms(mediationCase, inForceOn).length;
  return count === 0
    ? { key: CLARITY_KEY, standing: 'met', text: '条款里谁、做什么、多少、什么时候，都写了。' }
    : {
        key: CLARITY_KEY,
        standing: 'doubtful',
        text: `条款里有 ${count} 处没有写明，内容不明确的法院不予确认（《民事诉讼法解释》第三百五十八条）。`,
      };
}

function courtsOf({ registration: { source } }: MediationCase): string {
  return source === 'court_pre_filing' || source === 'court_post_filing'
    ? '邀请调解的法院'
    : '当事人住所地、标的物所在地或者调解组织所在地的基层人民法院';
}
