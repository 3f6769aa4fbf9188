/** The skeletons that are at hand: ours, and those of the folders that are open. */
import { FileType, Uri, workspace } from 'vscode';
import type { SkeletonError } from '../../writing/skeletons/error';
import type { Skeleton } from '../../writing/skeletons/skeleton';

export interface Skeletons {
  readonly ours: readonly Skeleton[];
  /** Those in .dianping/skeletons of trusted folders. One with the id of ours takes its place. */
  readonly team: readonly Skeleton[];
  readonly broken: readonly BrokenSkeleton[];
}

export interface BrokenSkeleton {
  readonly uri: Uri;
  readonly error: SkeletonError;
}

export async function loadSkeletons(extension: Uri): Promise<Skeletons> {
  // Handlebars is not loaded before a skeleton is wanted.
  const { byUse, TEAM_FOLDER } = await import('../../writing/skeletons/skeleton');
  // A template is a program of sorts: none runs out of a folder that is not trusted.
  const folders = workspace.isTrusted ? (workspace.workspaceFolders ?? []) : [];
  const broken: BrokenSkeleton[] = [];
  const team = await Promise.all(
    folders.map(({ uri }) => readFolder(Uri.joinPath(uri, ...TEAM_FOLDER), broken)),
  );
  const theirs = team.flat().sort(byUse);
  const { OURS } = await import('../../writing/skeletons/ours');
  const own = Uri.joinPath(extension, 'snippets', 'skeletons');
  const ours = await readFiles(own, OURS, broken);
  return {
    ours: ours.filter(({ id }) => !theirs.some((own) => own.id === id)).sort(byUse),
    team: theirs,
    broken,
  };
}

/** The skeletons of a folder; none where there is no such folder. */
async function readFolder(folder: Uri, broken: BrokenSkeleton[]): Promise<Skeleton[]> {
  const { SKELETON_ENDING } = await import('../../writing/skeletons/skeleton');
  const entries = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  // A link may lead out of the folder.
  const ids = entries
    .filter(([name, type]) => name.endsWith(SKELETON_ENDING) && type === FileType.File)
    .map(([name]) => name.slice(0, -SKELETON_ENDING.length));
  return readFiles(folder, ids, broken);
}

async function readFiles(folder: Uri, ids: readonly string[], broken: BrokenSkeleton[]): Promise<Skeleton[]> {
  const { readSkeleton, SKELETON_ENDING } = await import('../../writing/skeletons/skeleton');
  const { explain } = await import('../../writing/skeletons/error');
  const skeletons = ids.map(async (id) => {
    const uri = Uri.joinPath(folder, id + SKELETON_ENDING);
    try {
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      return [readSkeleton(id, text)];
    } catch (error) {
      broken.push({ uri, error: explain(error) });
      return [];
    }
  });
  return (await Promise.all(skeletons)).flat();
}
