import { ATTACHMENT_KIND_LABELS, attachmentsInFile } from '../../attachment/attachment';
import type { LocalDate } from '../../kernel/local-date';
import type { PaperContext } from '../../paper/define-paper';
import type { Paper, PaperBlock } from '../../paper/paper';
import { readPaper } from '../../paper/read-papers';
import type { Party } from '../../party/party';
import { caseTitle } from '../model/case-title';
import type { MediationCase } from '../model/mediation-case';
import { committeeOf } from '../papers/blocks/names-on-paper';
import { dayOnPaper, fieldRows, paragraph, titleBlocks } from '../papers/blocks/plain-blocks';
import { buildSigners, nameOnPaper } from '../papers/blocks/signature-block';
import { papersKeptOf } from '../papers/case-papers';
import { findSheet } from '../papers/find-sheet';
import { blocksForParty, maskedForParty } from '../papers/mask-for-party';
import { buildDossier } from './build-dossier';
import type { DossierRow } from './dossier';
import type { BoundPart } from './plan-binding';

const LABEL = '当事人查阅、复制材料清单';

/** What a party is given of a case. */
export interface PartyCopyPlan {
  /** The list first, then the papers in the order of the file, then what the party itself put in. */
  readonly parts: readonly BoundPart[];
  /** How many pieces that is, the list not counted. */
  readonly pieces: number;
}

/** Who it is for, who came for it (empty for the party itself), and when. */
interface Asked {
  readonly partyId: string;
  readonly askedBy: string;
  readonly today: LocalDate;
}

/**
 * 查阅复制 (《个人信息保护法》第45条): the papers that a party may be given (`copyFor`) with the numbers and addresses of the others
 * hidden, and what it put in itself. A scan of a signed original shows everybody's numbers, so the paper is typeset instead,
 * unless it is the party's alone. Separate talks stand on no paper (《人民调解法》第15条第4项).
 */
export function planPartyCopy(
  one: MediationCase,
  { partyId, askedBy, today }: Asked,
  ctx: PaperContext,
): PartyCopyPlan {
  const party = one.parties.find(({ id }) => id === partyId);
  if (party === undefined) return { parts: [], pieces: 0 };
  const papers = rowsFor(one, partyId, ctx).flatMap((row) => partOf(one, row, partyId, ctx));
  const own = ownMaterials(one, partyId);
  const parts = [...papers, ...own];
  const pieces = parts.reduce(
    (sum, part) => sum + (part.kind === 'files' ? part.files.length : 1),
    0,
  );
  if (pieces === 0) return { parts: [], pieces };
  const withheld = attachmentsInFile(one.attachments).length - filesIn(parts);
  const list = listSheet({ one, party, askedBy, today }, withheld, ctx);
  return { parts: [list, ...parts], pieces };
}

/** The sheets of the file that this party may be given. */
function rowsFor(one: MediationCase, partyId: string, ctx: PaperContext): DossierRow[] {
  const papers = papersKeptOf(one);
  return buildDossier(one, ctx).rows.filter(({ paper, ofId, isThere, isInFile, isByHand }) => {
    const definition = papers.find(({ key }) => key === paper);
    const isTold = isThere && isInFile && !isByHand;
    return isTold && definition?.copyFor?.(one, ofId).includes(partyId) === true;
  });
}

function partOf(
  one: MediationCase,
  { paper: key, ofId, title, scans }: DossierRow,
  partyId: string,
  ctx: PaperContext,
): BoundPart[] {
  const sheet = findSheet(one, { paper: key, ofId });
  if (sheet === null) return [];
  const isTheirsAlone = sheet.definition.copyFor?.(one, ofId).length === 1;
  if (isTheirsAlone && scans.length > 0) {
    const files = attachmentsInFile(one.attachments).filter(({ id }) => scans.includes(id));
    return [{ kind: 'files', title, isNumbered: true, files }];
  }
  const masked = maskedForParty(one, partyId);
  const read = readPaper(sheet.definition, masked, { ...ctx, masks: [] }, ofId);
  const { address, phone } = ctx.profile;
  const paper = { ...read, blocks: blocksForParty(read.blocks, one, partyId, [address, phone]) };
  return [
    {
      kind: 'paper',
      title,
      isNumbered: true,
      isContents: false,
      sheet: { paper: key, ofId },
      paper,
    },
  ];
}

function ownMaterials(one: MediationCase, partyId: string): BoundPart[] {
  const files = attachmentsInFile(one.attachments).filter(
    ({ subject }) => subject.of === 'party' && subject.partyId === partyId,
  );
  return [...new Set(files.map(({ kind }) => kind))].map((kind) => ({
    ...{ kind: 'files', title: `本人的${ATTACHMENT_KIND_LABELS[kind]}`, isNumbered: true },
    files: files.filter((file) => file.kind === kind),
  }));
}

function filesIn(parts: readonly BoundPart[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'files' ? part.files.length : 0), 0);
}

interface ListHead extends Omit<Asked, 'partyId'> {
  readonly one: MediationCase;
  readonly party: Party;
}

/** What is given, with its pages once they are counted, and what is not. */
function listSheet(
  { one, party, askedBy, today }: ListHead,
  withheld: number,
  ctx: PaperContext,
): BoundPart {
  const issuer = committeeOf(ctx.profile);
  const rest =
    withheld === 0
      ? ''
      : `卷里另有 ${withheld} 件扫描件、照片等材料，里面别人的号码遮不住，没有复制。`;
  const blocks: PaperBlock[] = [
    ...titleBlocks(LABEL, one.number),
    fieldRows([
      ['当事人', nameOnPaper(party.name)],
      ['代他来办的人', nameOnPaper(askedBy)],
      ['事由', nameOnPaper(caseTitle(one))],
      ['日期', dayOnPaper(today)],
    ]),
    paragraph(
      '依照《个人信息保护法》第四十五条，将与本人有关的材料和各方共有的文书复制给当事人。其他当事人的证件号码、电话、住址已经遮盖；分别谈话的内容和本人民调解委员会内部的材料不在其中（《人民调解法》第十五条）。',
    ),
    {
      type: 'table',
      columns: [
        { label: '序号', width: 3.6, align: 'center' },
        { label: '材料名称', width: 18, align: 'left' },
        { label: '页号', width: 4, align: 'center' },
        { label: '备注', width: 6, align: 'left' },
      ],
      rows: [],
      blankRows: 0,
    },
    paragraph(`文书照电子案卷打印，签名、盖章以卷里的原件为准。${rest}`),
    buildSigners(['领取人（签名）'], ['经手人（签名）'], issuer),
  ];
  const paper: Paper = {
    ...{ label: LABEL, origin: 'filled', fileName: LABEL, issuer, blocks },
    ...{ slots: [], findings: [], final: null },
  };
  return {
    ...{ kind: 'paper', title: LABEL, isNumbered: false, isContents: true, paper },
    sheet: { paper: 'party_copy', ofId: party.id },
  };
}
