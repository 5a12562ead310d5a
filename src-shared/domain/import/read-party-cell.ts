import type { LocalDate } from '../kernel/local-date';
import { cleanLine } from '../kernel/text';
import type { PartyKind, PartySide } from '../party/party';
import { readIdNumber, readName, spoiltByExcel } from '../party/table/read-cell';

/** Somebody named in a cell of parties. */
export interface NamedParty {
  readonly side: PartySide;
  readonly kind: PartyKind;
  readonly name: string;
  readonly phone: string;
  /** As written; empty where the cell has none. */
  readonly idNumber: string;
}

export interface PartiesRead {
  readonly parties: readonly NamedParty[];
  /** Sentences of what should be looked at. */
  readonly doubts: readonly string[];
}

/** The cells of a row that name its parties. */
export interface PartyCells {
  readonly parties: string;
  readonly applicant: string;
  readonly respondent: string;
  readonly applicantPhone: string;
  readonly respondentPhone: string;
  readonly applicantIdNumber: string;
  readonly respondentIdNumber: string;
}

const LIMIT = 60;
const SIDES = /(被申请人|被申请方|乙方|申请人|申请方|甲方)\s*[:：为是]?\s*/;

/** Everybody whom the cells name, on the side that they say; where they say none, the first has asked. */
export function readParties(cells: PartyCells, today: LocalDate): PartiesRead {
  const doubts: string[] = [];
  const own = [
    ...peopleIn(cells.applicant, 'applicant', doubts),
    ...peopleIn(cells.respondent, 'respondent', doubts),
  ];
  const found = own.length > 0 ? own : fromOneCell(cells.parties, doubts);
  const withPapers = found.map((party, at) => {
    const isFirst = found.findIndex(({ side }) => side === party.side) === at;
    const more = isFirst ? papersOf(cells, party.side) : { phone: '', idNumber: '' };
    return checked(
      { ...party, phone: party.phone || more.phone, idNumber: party.idNumber || more.idNumber },
      today,
      doubts,
    );
  });
  if (withPapers.length === 0) doubts.push('没有写当事人');
  if (withPapers.length > LIMIT) doubts.push(`当事人多于 ${LIMIT} 名，只记前 ${LIMIT} 名`);
  return { parties: withPapers.slice(0, LIMIT), doubts };
}

function papersOf(cells: PartyCells, side: PartySide) {
  const phone = side === 'applicant' ? cells.applicantPhone : cells.respondentPhone;
  const idNumber = side === 'applicant' ? cells.applicantIdNumber : cells.respondentIdNumber;
  return { phone: cleanLine(phone), idNumber: cleanLine(idNumber) };
}

/** What Excel spoilt is left out and said; it is never made up. */
function checked(party: NamedParty, today: LocalDate, doubts: string[]): NamedParty {
  const phone = spoiltByExcel(party.phone, '电话') === null ? party.phone.slice(0, 60) : '';
  if (phone === '' && party.phone !== '') doubts.push(`${party.name}的电话被表格软件改过，没有记`);
  if (party.kind !== 'natural_person' || party.idNumber === '') return { ...party, phone };
  const read = readIdNumber(party.idNumber, today);
  const isRounded = /^\d{15}000$/.test(party.idNumber) && 'doubt' in read && read.doubt;
  if ('problem' in read || isRounded) {
    doubts.push(`${party.name}的身份证号后几位被表格软件改掉了，没有记，请照证件补`);
    return { ...party, phone, idNumber: '' };
  }
  if (read.doubt) doubts.push(`${party.name}：${read.doubt}`);
  return { ...party, phone, idNumber: read.value.idNumber };
}

function fromOneCell(cell: string, doubts: string[]): NamedParty[] {
  const parts = cell.split(SIDES);
  if (parts.length > 1) {
    const found: NamedParty[] = [];
    for (let at = 1; at < parts.length; at += 2) {
      const side = /^(?:被|乙)/.test(parts[at] ?? '') ? 'respondent' : 'applicant';
      found.push(...peopleIn(parts[at + 1] ?? '', side, doubts));
    }
    return found;
  }
  const named = peopleIn(cell, 'applicant', doubts);
  if (named.length > 1) doubts.push(`没有写谁是申请人，按先后把${named[0]?.name ?? ''}记作申请人`);
  return named.map((party, at) => (at === 0 ? party : { ...party, side: 'respondent' }));
}

function peopleIn(cell: string, side: PartySide, doubts: string[]): NamedParty[] {
  const names: NamedParty[] = [];
  for (const piece of piecesOf(cell)) {
    const party = partyOf(piece, side, doubts);
    if (party === null) continue;
    const last = names.at(-1);
    // A number after its own comma belongs to the name before it.
    if (party.name === '' && last !== undefined)
      names[names.length - 1] = {
        ...last,
        phone: last.phone || party.phone,
        idNumber: last.idNumber || party.idNumber,
      };
    else if (party.name !== '') names.push(party);
  }
  return names;
}

/** At marks between names, but not at those within brackets. */
function piecesOf(cell: string): string[] {
  const pieces: string[] = [];
  let [piece, depth] = ['', 0];
  for (const one of cell.normalize('NFC')) {
    if (/[(（[【]/.test(one)) depth += 1;
    if (/[)）\]】]/.test(one)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,，、;；/\n]/.test(one)) {
      pieces.push(piece);
      piece = '';
    } else piece += one;
  }
  pieces.push(piece);
  const whole = pieces.filter((text) => text.trim() !== '');
  const [only = ''] = whole;
  const pair =
    whole.length === 1
      ? /^(\p{Script=Han}{2,4})[与和诉](\p{Script=Han}{2,4})$/u.exec(only.trim())
      : null;
  return pair === null ? whole : [pair[1] ?? '', pair[2] ?? ''];
}

const ID_NUMBER = /\d{17}[\dXx]|\d{15}(?!\d)|\d(?:\.\d+)?E\+\d{2}/;
const PHONE = /(?:\+?86[- ]?)?1\d{10}(?!\d)|0\d{2,3}-?\d{7,8}(?!\d)/;
const COMPANY = /公司|企业|厂$|店$|商行|超市|酒店|饭店|经营部|门市|个体工商户|银行/;
const ORGANIZATION =
  /委员会|局$|学校|医院|合作社|幼儿园|村委|居委|中心$|协会|大学|中学|小学|服务站|政府/;

function partyOf(piece: string, side: PartySide, doubts: string[]): NamedParty | null {
  let text = piece.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const idNumber = ID_NUMBER.exec(text)?.[0] ?? '';
  if (idNumber !== '') text = text.replace(idNumber, ' ');
  const phone = PHONE.exec(text)?.[0] ?? '';
  if (phone !== '') text = text.replace(phone, ' ');
  const many = /等\s*(?:共)?\s*(\d+|[一二三四五六七八九十]+)?\s*(?:人|户|名)?$/.exec(text);
  if (many !== null && text.length > many[0].length) {
    text = text.slice(0, -many[0].length);
    doubts.push(`当事人写着“${piece.trim()}”，只记了写出名字的`);
  }
  const bare = text
    .replace(/[([（【][^)\]）】]*[)\]）】]?/g, ' ')
    .replace(/(?:身份证(?:号码?)?|证件号码?|联系电话|电话|手机)\s*[:：]?/g, ' ')
    .replace(/\s+(?:男|女)(?:\s|$).*/, ' ');
  const isUnit = COMPANY.test(bare) || ORGANIZATION.test(bare);
  const name = readName(bare).slice(0, 100);
  if (name === '' && idNumber === '' && phone === '') return null;
  const kind = !isUnit ? 'natural_person' : COMPANY.test(bare) ? 'company' : 'organization';
  return { side, kind, name, phone, idNumber };
}
