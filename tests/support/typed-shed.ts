import { type ClauseSketch, DISPUTE, SESSION, TERMS } from '@main/services/sample/case-story';
import { buildParties } from '@main/services/sample/sample-parties';
import { CASE_SOURCE_LABELS } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { ALERT_COLOR_LABELS } from '@shared/domain/case/model/registration-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Party } from '@shared/domain/party/party';
import { TRICYCLE_SHED } from './sample-stories';
import type { TypedClause, TypedDispute, TypedParty, TypedSession } from './walk-case';

/** 王女士's dispute as a mediator types it into the window, told by the same story as the sample. */
export interface TypedShed {
  readonly dispute: TypedDispute;
  readonly session: TypedSession;
  readonly disputedPoints: string;
  readonly responsibilities: string;
  readonly place: string;
  readonly note: string;
  readonly clauses: readonly TypedClause[];
  readonly names: { readonly woman: string; readonly shop: string };
}

const { dispute, sessions, outcome } = TRICYCLE_SHED;

/** Everything that is typed, on one day. */
export function typedShed(today: LocalDate): TypedShed {
  const [session] = sessions;
  if (session === undefined || outcome.kind !== 'written') throw new Error('another story');
  const dayOf = () => today;
  const registered = DISPUTE.tell(dispute, dayOf);
  const sitting = SESSION.tell(session, dayOf);
  const terms = TERMS.tell(outcome, dayOf);
  const parties = buildParties(TRICYCLE_SHED, today);
  const names = { woman: parties[0]?.name ?? '', shop: parties[1]?.name ?? '' };
  return {
    names,
    dispute: {
      source: CASE_SOURCE_LABELS[dispute.source],
      referringUnit: registered.referringUnit,
      category: DISPUTE_CATEGORY_LABELS[dispute.category],
      yuan: yuanOf(dispute.amountInDisputeFen),
      description: dispute.description,
      requests: dispute.requests,
      grid: dispute.grid,
      place: dispute.place,
      more: {
        title: registered.title,
        alertColor: ALERT_COLOR_LABELS[registered.alertColor ?? 'blue'],
      },
      parties: parties.map(typeParty),
    },
    session: {
      startsAt: sitting.startsAt ?? '',
      endsAt: sitting.endsAt ?? '',
      statements: [
        { label: `申请人${names.woman}的陈述`, text: session.said?.a1 ?? '' },
        { label: `被申请人${names.shop}的陈述`, text: session.said?.b1 ?? '' },
      ],
      factsFound: sitting.factsFound,
      proposal: sitting.proposal,
    },
    disputedPoints: outcome.disputedPoints,
    responsibilities: terms.responsibilities,
    place: terms.fulfillmentPlace,
    note: terms.fulfillmentNote,
    clauses: outcome.clauses.map((clause) => typeClause(clause, names, today)),
  };
}

function typeClause(
  { text, obligations: [owed] }: ClauseSketch,
  { shop, woman }: TypedShed['names'],
  today: LocalDate,
): TypedClause {
  if (owed === undefined) return { text };
  const { action, amountFen, dueOn } = owed;
  return {
    owes: {
      ...{ by: shop, to: woman, action },
      ...(amountFen && { yuan: yuanOf(amountFen) }),
      ...(dueOn !== undefined && { dueOn: today }),
      mode: owed.mode === 'act' ? '以行为履行' : '当场履行',
    },
  };
}

/** 元, as it is typed. */
function yuanOf(fen: number | null | undefined): string {
  return String((fen ?? 0) / 100);
}

function typeParty(party: Party): TypedParty {
  const { name, phone, address } = party;
  const side = party.side === 'applicant' ? '申请人' : '被申请人';
  if (party.kind === 'natural_person') {
    const { idNumber: code, ethnicity, occupation } = party;
    return { side, kind: 'person', name, phone, address, code, ethnicity, occupation };
  }
  const { creditCode: code, legalRepresentative: head, legalRepresentativeTitle } = party;
  const headTitle = legalRepresentativeTitle;
  return { side, kind: 'company', name, phone, address, code, head, headTitle };
}
