import { basename } from 'node:path';
import { cleanLine } from '@shared/domain/kernel/text';
import type { PresentActor } from '@shared/domain/record/actor';
import { TEMPLATE_KIND } from '@shared/domain/template/template-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { SavedFile } from '@shared/ipc/routes-documents';
import type { ExportedFiles } from '../exports/exported-files';
import { withExtension, writeExport } from '../exports/exported-files';
import { safeFileName } from '../exports/safe-file-name';
import type { Places } from '../folder/places';
import type { OpenDialog, SaveDialog } from '../ports';
import type { PerformOptions } from '../records/perform-on';
import { performOn } from '../records/perform-on';
import { ServiceError } from '../service-error';
import { lookThrough, readTemplateFile } from './look-through';
import { openPackage } from './open-package';
import { templateOf, templatesByPaper } from './own-template';
import { readParagraphs } from './read-paragraphs';
import { tagGroups } from './tag-groups';
import { TRIED_PAPERS, triedPaper } from './tried-papers';
import type { WaitingFiles } from './waiting-files';

export interface TemplateServiceOptions {
  readonly performing: PerformOptions;
  readonly openDialog: OpenDialog;
  readonly saveDialog: SaveDialog;
  readonly exportedFiles: ExportedFiles;
  readonly places: Places;
  /** Of papers and of reports. */
  readonly waiting: WaitingFiles;
}

/** Paragraphs of a filled template that are shown. */
const MOST_SHOWN = 400;

type Tried = InputOf<'templates.read'>;

/** 自己的模板: what there is, what may stand in one, looking one through, trying it, taking it. */
export class TemplateService {
  private readonly options: TemplateServiceOptions;

  constructor(options: TemplateServiceOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /** Every kind of paper, kind of record by kind of record, with its template. Throws StoreError. */
  async papers(actor: PresentActor): Promise<OutputOf<'templates.papers'>> {
    const templates = await templatesByPaper(this.current, actor);
    const works: readonly string[] = this.current.studio.settings.works;
    const papers = TRIED_PAPERS.filter(({ work }) => work === undefined || works.includes(work));
    const items = papers.map(({ key, label, of }) => {
      const { row, ...record } = templates.get(key) ?? { row: null };
      const known = row ?? { paper: key, usedId: null, versions: [] };
      return { ...known, label, of, record: 'id' in record ? record : null };
    });
    return { items };
  }

  /** Throws StoreError, or ServiceError for a paper that there is not. */
  async tags(
    { paper: key, recordId }: InputOf<'templates.tags'>,
    actor: PresentActor,
  ): Promise<OutputOf<'templates.tags'>> {
    const paper = triedPaper(key);
    const records = await paper.records(this.current, actor);
    const tried = await paper.show(this.current, actor, recordId ?? records[0]?.id ?? null);
    return {
      records,
      chosen: tried?.shown ?? null,
      groups: tagGroups(paper.tags().scope, tried?.values ?? null),
    };
  }

  /** Asks for a file and looks it through; see the route. Throws ServiceError for a paper that there is not. */
  async pick({ paper: key }: InputOf<'templates.pick'>): Promise<OutputOf<'templates.pick'>> {
    const paper = triedPaper(key);
    const path = await this.options.openDialog.chooseFile({
      label: 'Word 文档',
      extensions: ['docx'],
    });
    if (path === null) return null;
    const fileName = cleanLine(basename(path)).slice(0, 120);
    const read = await readTemplateFile(path);
    if (!read.ok) return refusedWhole(fileName, read.why);
    const { profile } = this.current.studio;
    const looked = await lookThrough(read.content, paper.tags(), {
      profile,
      today: this.current.today(),
    });
    if (!looked.ok) return { state: 'refused', fileName, problems: [...looked.problems] };
    const token = this.options.performing.makeId();
    const content = read.content.toString('base64');
    const of = { paper: key, label: paper.label };
    this.options.waiting.keep(token, { of, file: { fileName, content } });
    return { state: 'waiting', token, fileName };
  }

  /** Takes a waiting file as the template of its paper, the first or a new version of it. */
  async take(
    act: 'adopt' | 'renew',
    input: { readonly token: string },
    actor: PresentActor,
  ): Promise<OutputOf<'templates.adopt'>> {
    const waiting = this.options.waiting.get(input.token) ?? null;
    const asked = { kind: TEMPLATE_KIND.key, act, input };
    const record = await performOn(this.options.performing, actor, asked, { waiting });
    this.options.waiting.drop(input.token);
    return { record, acts: {}, links: [] } as unknown as OutputOf<'templates.adopt'>;
  }

  /** The words of a filled template. Throws StoreError, or ServiceError when nothing waits under the token. */
  async read(input: Tried, actor: PresentActor): Promise<OutputOf<'templates.read'>> {
    const filled = await this.fill(input, actor);
    const opened = openPackage(Buffer.from(filled.bytes));
    const paragraphs = opened.ok ? (readParagraphs(opened.parts) ?? []) : [];
    return {
      chosen: filled.chosen,
      paragraphs: paragraphs.map(({ text }) => text).slice(0, MOST_SHOWN),
    };
  }

  /** Writes a filled template. Throws like `read`, and for the file that is written. */
  async tryOut(input: Tried, actor: PresentActor): Promise<SavedFile | null> {
    const { bytes } = await this.fill(input, actor);
    return this.save(`试印-${triedPaper(input.paper).label}`, bytes);
  }

  /** Writes the paper with tags in it. Throws ServiceError. */
  async example({ paper: key }: InputOf<'templates.example'>): Promise<SavedFile | null> {
    const paper = triedPaper(key);
    const content = paper.tags().example(this.current.studio.profile, this.current.today());
    const { renderPaperDocx } = await import('@main/documents/render-paper');
    const { label, origin } = paper;
    const shown = { ...content, label, origin, slots: [], findings: [], final: null };
    return this.save(content.fileName, await renderPaperDocx(shown));
  }

  /** Writes a version as it was taken. Throws StoreError, or ServiceError when it is not there. */
  async saveVersion(
    { paper, versionId }: InputOf<'templates.saveVersion'>,
    actor: PresentActor,
  ): Promise<SavedFile | null> {
    const template = await templateOf(this.current, actor, paper);
    const version = template?.versions.find(({ id }) => id === versionId);
    if (version === undefined) throw new ServiceError('NOT_FOUND', { data: { name: versionId } });
    const [, name = version.fileName, ending = 'docx'] =
      /^(.*)\.(docx|xlsx)$/i.exec(version.fileName) ?? [];
    const extension = ending.toLowerCase() === 'xlsx' ? 'xlsx' : 'docx';
    return this.save(name, Buffer.from(version.content, 'base64'), extension);
  }

  private async fill({ paper: key, token, recordId }: Tried, actor: PresentActor) {
    const paper = triedPaper(key);
    const content = await this.contentOf(key, token, actor);
    const tried = await paper.show(this.current, actor, recordId);
    const opened = openPackage(content);
    if (!opened.ok || tried === null)
      throw new ServiceError('NOT_FOUND', { data: { name: paper.label } });
    const { fillTemplate } = await import('@main/documents/fill-template');
    return {
      bytes: fillTemplate(opened.parts, tried.values),
      chosen: tried.shown,
    };
  }

  /** Of what waits under the token, or of the version with that id. */
  private async contentOf(paper: string, token: string, actor: PresentActor): Promise<Buffer> {
    const waiting = this.options.waiting.get(token);
    const template = waiting === undefined ? await templateOf(this.current, actor, paper) : null;
    const found = waiting?.file ?? template?.versions.find(({ id }) => id === token);
    if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: token } });
    return Buffer.from(found.content, 'base64');
  }

  private async save(
    name: string,
    bytes: Uint8Array,
    extension: 'docx' | 'xlsx' = 'docx',
  ): Promise<SavedFile | null> {
    const { saveDialog, places, exportedFiles } = this.options;
    const fileName = safeFileName(name, extension);
    const chosen = await saveDialog.askWhereToSave({ fileName, extension });
    if (chosen === null) return null;
    await places.forFile(chosen);
    const saved = await writeExport(withExtension(chosen, extension), bytes);
    exportedFiles.remember(saved);
    return saved;
  }
}

function refusedWhole(fileName: string, what: string): OutputOf<'templates.pick'> {
  return { state: 'refused', fileName, problems: [{ where: '整个文件', near: '', what }] };
}
