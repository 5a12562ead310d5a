import type { PresentActor } from '@shared/domain/record/actor';
import { formatPeriod } from '@shared/domain/reports/period';
import { packageOf } from '@shared/domain/street/make-package';
import {
  PACKAGE_EXTENSIONS,
  PACKAGE_TYPE_LABELS,
  type PackageType,
} from '@shared/domain/street/package-format';
import type { Received } from '@shared/domain/street/received';
import { RECEIVED_KIND } from '@shared/domain/street/received-kind';
import type { SubmissionRow } from '@shared/domain/submission/submission';
import { SUBMISSION_KIND } from '@shared/domain/submission/submission-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import { withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import { requireSeenRecord } from '../records/acting';
import { storedSubmission } from '../records/handed-in';
import { performOn } from '../records/perform-on';
import { seenRecords } from '../records/seen-records';
import { refuseByRule, ServiceError } from '../service-error';
import { readPackageFile } from './read-package-file';
import { fingerprintOf, makeStudioKey, sealPackage } from './seal-package';
import type { StreetOptions } from './street-options';

/** The signed files between a studio and its street: 上报包 one way, 退回单 the other. */
export class PackageService {
  private readonly options: StreetOptions;

  constructor(options: StreetOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /** Of this studio's key; null while it has none. Throws StoreError. */
  async fingerprint(): Promise<OutputOf<'street.fingerprint'>> {
    const key = await this.current.store.beside.knownStudioKey();
    return { fingerprint: key === null ? null : fingerprintOf(key.publicKey) };
  }

  /** Throws StoreError and ServiceError. */
  async exportPackage(
    { id, versionId }: InputOf<'street.exportPackage'>,
    actor: PresentActor,
  ): Promise<OutputOf<'street.exportPackage'>> {
    const record = await storedSubmission(this.current.store, id);
    requireSeenRecord(SUBMISSION_KIND, actor, record);
    const { studio } = this.current;
    if (studio.profile.streetName.trim() === '')
      throw refuse('请先在设置的“工作室资料”里写明街道名称，街道凭它认出是报给自己的。');
    const content = packageOf(record, versionId, studio);
    if (content === null) throw new ServiceError('NOT_FOUND', { data: { name: versionId } });
    const marks = content.ordinal > 1 ? `（第${content.ordinal}次）` : '';
    const name = `${content.unit.name}_${formatPeriod(content.month)}${marks}`;
    const saved = await this.write('report', content, name, actor);
    if (saved === null) return null;
    const { fingerprint } = await this.fingerprint();
    return { ...saved, fingerprint: fingerprint ?? '' };
  }

  /** Throws StoreError and ServiceError. */
  async exportReturn(
    { id, versionId }: InputOf<'street.exportReturn'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { record: stored } = await this.current.store.storedIn(RECEIVED_KIND, id);
    requireSeenRecord(RECEIVED_KIND, actor, stored);
    const { versions } = stored as unknown as Received;
    const version = versions.find((one) => one.id === versionId);
    if (version?.returned == null) throw refuse('这一份还没有退回，先点“退回”写明原因。');
    const { content, digest, returned } = version;
    const { label, month, ordinal, unit } = content;
    const note = {
      ...{ packageId: version.id, digest, unitName: unit.name, label, month, ordinal },
      streetName: this.current.studio.profile.streetName,
      ...{ returnedOn: returned.returnedOn, reasons: returned.reasons },
    };
    return this.write('return', note, `${unit.name}_${formatPeriod(month)}`, actor);
  }

  /** Asks for a 退回单 and notes it with the handing in that it is about; null when nobody chose. Throws StoreError and ServiceError. */
  async readReturn(actor: PresentActor): Promise<OutputOf<'street.readReturn'>> {
    const chosen = await this.options.openDialog.chooseFile({
      label: PACKAGE_TYPE_LABELS.return,
      extensions: [PACKAGE_EXTENSIONS.return],
    });
    if (chosen === null) return null;
    const { found } = await readPackageFile(chosen);
    if (found.state === 'newer_version')
      throw refuse('这个文件是新版本的软件写的，请先更新本软件。');
    if (found.state === 'altered') throw refuse('这个文件的内容被改动过，请让街道重新发一份。');
    if (found.state !== 'return')
      throw refuse('这不是退回单，或者文件不完整，请让街道重新发一份。');
    const { packageId, reasons, returnedOn, month, streetName } = found.content;
    const rows = await seenRecords(this.current.store, SUBMISSION_KIND, actor).list('');
    const of = rows.find(({ row }) =>
      (row as unknown as SubmissionRow).versions.some((one) => one.id === packageId),
    );
    if (of === undefined) throw refuse('这张退回单说的不是本工作室报的表，没有读入。');
    const input = { id: of.id, revision: of.revision, versionId: packageId };
    const asked = { kind: SUBMISSION_KIND.key, act: 'noteReturn', input };
    await performOn(this.options.performing, actor, asked, { back: { returnedOn, reasons } });
    return {
      ...{ submissionId: of.id, versionId: packageId, month, streetName, reasons, returnedOn },
      fingerprint: fingerprintOf(found.key),
    };
  }

  private async write(
    type: PackageType,
    content: object,
    of: string,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const { saveDialog, places, exportedFiles, exportLog } = this.options;
    const label = PACKAGE_TYPE_LABELS[type];
    const extension = PACKAGE_EXTENSIONS[type];
    const fileName = safeFileName(`${label}_${of}`, extension);
    const chosen = await saveDialog.askWhereToSave({ fileName, extension, label });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const now = this.current.clock.now().toISOString();
    const key = await this.current.store.beside.studioKey(() => makeStudioKey(now));
    const bytes = sealPackage(type, content, key);
    const saved = await writeExport(withExtension(chosen, extension), bytes);
    exportedFiles.remember(saved, 'shown_only');
    await exportLog.note(actor, {
      ...{ name: `${label}：${of}`, file: saved.fileName, sort: 'package' },
      ...{ shows: 'anonymous', caseId: null },
    });
    return saved;
  }
}

function refuse(why: string): ServiceError {
  return refuseByRule({ code: 'NOT_NOW', data: { why } });
}
