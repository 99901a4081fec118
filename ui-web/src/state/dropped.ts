/** A file and the name to show: with its folder, which often says which paper it is. */
export interface Dropped {
  file: File;
  name: string;
  /** Why the browser does not give its content, where that is so. */
  error?: string;
}

const UNREADABLE = 'cannot be read by the browser.';

/** Files of a picker; folders keep their names. */
export function picked(files: FileList | null): Dropped[] {
  return [...(files ?? [])]
    .filter((file) => !file.name.startsWith('.'))
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

/** Files of a drop, with those in dropped folders. */
export async function dropped(data: DataTransfer): Promise<Dropped[]> {
  const entries = [...data.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null);
  if (entries.length === 0) {
    return picked(data.files);
  }
  const found: Dropped[] = [];
  for (const entry of entries) {
    await collect(entry, '', found);
  }
  return found;
}

async function collect(entry: FileSystemEntry, folder: string, found: Dropped[]): Promise<void> {
  if (entry.name.startsWith('.')) {
    return;
  }
  if (entry.isFile) {
    const name = folder + entry.name;
    try {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      found.push({ file, name });
    } catch {
      found.push({ file: new File([], name), name, error: UNREADABLE });
    }
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await children(reader);
    if (some === null) {
      const name = `${folder}${entry.name}/`;
      found.push({ file: new File([], name), name, error: UNREADABLE });
      return;
    }
    if (some.length === 0) {
      return;
    }
    for (const child of some) {
      await collect(child, `${folder}${entry.name}/`, found);
    }
  }
}

/** Some entries of a folder, none at its end; null when it cannot be read. */
async function children(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | null> {
  try {
    return await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  } catch {
    return null;
  }
}
