import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHandlers } from '@main/ipc/handlers/create-handlers';
import { bindRoutes, createRouter } from '@main/ipc/router';
import { createServices, type Services } from '@main/services/create-services';
import type { Progress } from '@main/store/backup/work';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { LongTask } from '@shared/domain/safekeeping/long-tasks';
import type { AppErrorShape } from '@shared/ipc/app-error';
import { CONTRACT, type InputOf, type OutputOf, type RouteName } from '@shared/ipc/contract';
import type { Envelope } from '@shared/ipc/envelope';
import type { CopyProgress } from '@shared/ipc/routes-attachments';
import { makeMediator, makeStudio } from './make-case';
import { makeScratch } from './scratch';

/** What the person at the screen answers to the native dialogs. */
export interface DialogAnswers {
  saveTo: string | null;
  folder: string | null;
  file: string | null;
  files: string[];
}

/** The whole main process but for Electron: contract, router, handlers, services, real files. */
export interface TestProgram {
  readonly services: Services;
  readonly folder: string;
  readonly dataFolder: string;
  readonly answers: DialogAnswers;
  readonly changedCases: string[];
  /** Every record of which it was told that it was saved, as `<kind> <id>`. */
  readonly changed: string[];
  /** What was opened or shown outside, and folders in which dialogs began. */
  readonly opened: string[];
  readonly faults: unknown[];
  /** What the window was told while files were copied. */
  readonly copied: CopyProgress[];
  /** Turns the wall clock to an instant, ISO. */
  setNow(instant: string): void;
  /** The answer of a route; throws what the window would be told. */
  ask<K extends RouteName>(name: K, input: InputOf<K>): Promise<OutputOf<K>>;
  /** The envelope of a route, as the window gets it; throws a fault. Anything may be sent. */
  send(name: RouteName, input: unknown): Promise<Envelope>;
  /** The error of a route that must be refused; anything may be sent. */
  refusal(name: RouteName, input: unknown): Promise<AppErrorShape>;
  /** Ends the program and starts it again on the same folders. */
  restart(): Promise<TestProgram>;
}

export interface ProgramOptions {
  readonly folder?: string;
  readonly dataFolder?: string;
  readonly now?: string;
  /** Who works instead of who was chosen at the desk; null for who was chosen. */
  readonly whoWorks?: () => PresentActor | null;
  /** What is kept; what a studio keeps when left out. */
  readonly kinds?: Kinds;
  readonly onCopyProgress?: (progress: CopyProgress) => void;
  /** Told how far a long piece of work is. */
  readonly onProgress?: (task: LongTask, progress: Progress) => void;
}

/** Starts the program on a fresh folder; no studio is made yet. */
export async function startProgram(options: ProgramOptions = {}): Promise<TestProgram> {
  const folder = options.folder ?? makeScratch();
  const dataFolder = options.dataFolder ?? join(folder, '资料');
  const documents = join(folder, '文档');
  mkdirSync(documents, { recursive: true });
  let now = options.now ?? '2026-11-19T09:00:00+08:00';
  const answers: DialogAnswers = { saveTo: null, folder: null, file: null, files: [] };
  const changedCases: string[] = [];
  const changed: string[] = [];
  const opened: string[] = [];
  const faults: unknown[] = [];
  const copied: CopyProgress[] = [];
  const services = await createServices({
    clock: { now: () => new Date(now) },
    saveDialog: { askWhereToSave: async () => answers.saveTo },
    openDialog: {
      chooseFolder: async () => answers.folder,
      chooseFile: async ({ startIn }) => {
        if (startIn !== undefined) opened.push(startIn);
        return answers.file;
      },
      chooseFiles: async () => answers.files,
    },
    shell: {
      openFile: async (path) => void opened.push(path),
      showInFolder: async (path) => void opened.push(path),
    },
    notes: { warn: () => undefined },
    appVersion: '0.0.0',
    userData: join(folder, '用户'),
    documents,
    program: join(folder, '程序'),
    resources: join(import.meta.dirname, '../../resources'),
    dataFolder: null,
    // Passwords of tests need no protection.
    kdf: { name: 'argon2id', memoryKiB: 64, passes: 1, lanes: 1 },
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.kinds && { kinds: options.kinds }),
    onChanged: (kind, id) => {
      changed.push(`${kind} ${id}`);
      if (kind === 'case') changedCases.push(id);
    },
    onCopyProgress: (progress) => {
      copied.push(progress);
      options.onCopyProgress?.(progress);
    },
  });
  const noteFault = (fault: unknown): string => `fault-${faults.push(fault)}`;
  const router = createRouter<null>({
    routes: bindRoutes(CONTRACT, createHandlers(services, noteFault)),
    isTrustedSender: () => true,
    whoWorks: () => options.whoWorks?.() ?? services.whoWorks(),
    isLocked: () => services.desk.isLocked(),
    noteFault,
  });
  return {
    services,
    folder,
    dataFolder,
    answers,
    changedCases,
    changed,
    opened,
    faults,
    copied,
    setNow: (instant) => {
      now = instant;
    },
    send: async (name, input) => {
      const envelope = await router(null, name, input);
      if (!envelope.ok && envelope.error.code === 'INTERNAL') throw faults.at(-1);
      return envelope;
    },
    ask: async (name, input) => {
      const envelope = await router(null, name, input);
      if (envelope.ok) return envelope.data as never;
      if (envelope.error.code === 'INTERNAL') throw faults.at(-1);
      throw new Error(`refused: ${JSON.stringify(envelope.error)}`);
    },
    refusal: async (name, input) => {
      const envelope = await router(null, name, input);
      if (envelope.ok) throw new Error(`not refused: ${name}`);
      if (envelope.error.code === 'INTERNAL') throw faults.at(-1);
      return envelope.error;
    },
    restart: async () => {
      await services.attachments.close();
      await services.current.close();
      return startProgram({ folder, dataFolder, now });
    },
  };
}

/** Starts the program and makes a studio with one mediator in its data folder. */
export async function startWithStudio(options: ProgramOptions = {}): Promise<TestProgram> {
  const program = await startProgram(options);
  await program.ask('setup.createStudio', {
    dataFolder: program.dataFolder,
    profile: makeStudio().profile,
    mediators: [{ ...makeMediator(), id: null }],
    settings: {},
  });
  return program;
}
