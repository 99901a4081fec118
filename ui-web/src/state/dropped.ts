/** A file and the name to show: with its folder, which often says which paper it is. */
export interface Dropped {
  file: File;
  name: string;
}

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
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ file, name: folder + entry.name });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) {
      return;
    }
    for (const child of some) {
      await collect(child, `${folder}${entry.name}/`, found);
    }
  }
}
