/** Hands the reader a file, as a download of a page of ours. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may be asking where to put it
}

/** `second-reading-notes-2026-11-24.json` */
export function fileName(what: string, extension: string): string {
  return `second-reading-${what}-${new Date().toISOString().slice(0, 10)}.${extension}`;
}
