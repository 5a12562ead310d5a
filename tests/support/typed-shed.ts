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
  const parties = buildParties(TRICYCLE_SHED, today);
  const names = { woman: parties[0]?.name ?? '', shop: parties[1]?.name ?? '' };
  return {
    names,
    dispute: {
      source: CASE_SOURCE_LABELS[dispute.source],
      referringUnit: dispute.referringUnit ?? '',
      category: DISPUTE_CATEGORY_LABELS[dispute.category],
      yuan: String(dispute.yuan),
      description: dispute.description,
      requests: dispute.requests,
      grid: dispute.grid,
      place: dispute.place,
      more: { title: dispute.title ?? '', alertColor: ALERT_COLOR_LABELS[dispute.alert ?? 'blue'] },
      parties: parties.map(typeParty),
    },
    session: {
      startsAt: session.from,
      endsAt: session.to ?? session.from,
      statements: [
        { label: `申请人${names.woman}的陈述`, text: session.said?.a1 ?? '' },
        { label: `被申请人${names.shop}的陈述`, text: session.said?.b1 ?? '' },
      ],
      factsFound: session.facts ?? '',
      proposal: session.proposal ?? '',
    },
    disputedPoints: outcome.disputed,
    responsibilities: outcome.responsibilities ?? '',
    place: outcome.place ?? '',
    note: outcome.note ?? '',
    clauses: outcome.clauses.map(
      ({ text, obligations: [owed] }): TypedClause =>
        owed === undefined
          ? { text }
          : {
              owes: {
                by: names.shop,
                to: names.woman,
                action: owed.action,
                ...(owed.yuan !== null && { yuan: String(owed.yuan) }),
                ...(owed.due !== null && { dueOn: today }),
                mode: owed.mode === 'act' ? '以行为履行' : '当场履行',
              },
            },
    ),
  };
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
