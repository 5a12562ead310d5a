import {
  type Attachment,
  type AttachmentSubject,
  subjectKey,
} from '@shared/domain/attachment/attachment';
import { formatBytes, formatSeconds } from '@shared/domain/attachment/limits';
import { MEDIA_FACTS } from '@shared/domain/attachment/media-type';
import { FULFILLMENT_STATE_LABELS } from '@shared/domain/case/model/follow-through';
import { sessionsInOrder } from '@shared/domain/case/model/session-facts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { sheetTitle } from '@shared/domain/paper/paperwork';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';

/** Something of the case that attachments may belong to, with the words for it. */
export interface SubjectOffer {
  readonly key: string;
  readonly label: string;
  readonly subject: AttachmentSubject;
}

/** The case, its parties, sessions and findings of performance, in the order of the page, then its papers. */
export function subjectOffers({
  case: { parties, sessions, fulfillmentRecords, attachments },
  papers,
}: Pick<CaseView, 'case' | 'papers'>): SubjectOffer[] {
  const subjects: { subject: AttachmentSubject; label: string }[] = [
    { subject: { of: 'case' }, label: '整个案件' },
    ...parties.map(({ id, side, name }) => ({
      subject: { of: 'party', partyId: id } as const,
      label: `${PARTY_SIDE_LABELS[side]} ${name}`,
    })),
    ...sessionsInOrder(sessions).map(({ id, heldOn }, index) => ({
      subject: { of: 'session', sessionId: id } as const,
      label: `第 ${index + 1} 场调解（${formatChineseDate(heldOn)}）`,
    })),
    ...fulfillmentRecords.map(({ id, recordedOn, state }) => ({
      subject: { of: 'fulfillment', recordId: id } as const,
      label: `履行凭证：${formatChineseDate(recordedOn)}登记的“${FULFILLMENT_STATE_LABELS[state]}”`,
    })),
    ...papers.map(({ paper, ofId, label, name }) => {
      const title = sheetTitle(label, name);
      return { subject: { of: 'paper', paper, ofId, title } as const, label: ofPaper(title) };
    }),
    // Forms that were filled in by hand.
    ...attachments.flatMap(({ subject }) =>
      subject.of === 'paper' ? [{ subject, label: ofPaper(subject.title) }] : [],
    ),
  ];
  const offers = subjects.map((one) => ({ ...one, key: subjectKey(one.subject) }));
  return [...new Map(offers.map((one) => [one.key, one])).values()];
}

function ofPaper(title: string): string {
  return `签字原件：${title}`;
}

/** What an attachment belongs to, in words. */
export function wordSubject(offers: readonly SubjectOffer[], subject: AttachmentSubject): string {
  return offers.find(({ key }) => key === subjectKey(subject))?.label ?? '已不在本案中';
}

/** What kind of file it is, how long and how large: 录音 · 12 分 30 秒 · 4.1 MB. */
export function wordContent({
  mediaType,
  seconds,
  bytes,
}: Pick<Attachment, 'mediaType' | 'seconds' | 'bytes'>): string {
  const length = seconds === null ? [] : [formatSeconds(seconds)];
  return [MEDIA_FACTS[mediaType].word, ...length, formatBytes(bytes)].join(' · ');
}

/** Who took it in and when: 赵信花 2026-11-19 加入. */
export function wordAdded({ addedOn, addedBy }: Attachment): string {
  return [addedBy, addedOn, '加入'].filter(Boolean).join(' ');
}
