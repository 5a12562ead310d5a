import './studio-wire';

/** Files that a person dropped or pasted: those that lie on a disk by their tickets, the others whole. */
export interface HandedFiles {
  readonly tickets: readonly string[];
  /** Pictures without a file, such as a screenshot. */
  readonly pictures: readonly File[];
}

/** A chat hands over a picture or two at a time; more without a place on disk are a drop that went wrong. */
const MAX_PICTURES = 10;

/** Takes over the files of a drop or a paste; to be called while that is being handled, not later. */
export async function claimHandedFiles(data: DataTransfer | null): Promise<HandedFiles> {
  const files = [...(data?.files ?? [])];
  const claimed = await window.studio.claimFiles();
  const tickets = claimed.filter((ticket) => ticket !== null);
  const loose = files.filter((file, index) => (claimed[index] ?? null) === null && file.size > 0);
  const pictures = loose.filter(({ type }) => type.startsWith('image/'));
  return { tickets, pictures: pictures.length <= MAX_PICTURES ? pictures : [] };
}
