/** Hands bytes to the person as a file of that name. */
export function save(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Kinds a browser shows without running anything in them. */
const HARMLESS = /^(application\/pdf|image\/(png|jpeg|gif|webp)|text\/plain)$/;

/** Shows bytes in a tab of their own where that is harmless, else saves them. */
export function show(bytes: Blob, name: string): void {
  if (!HARMLESS.test(bytes.type.split(';')[0])) return save(bytes, name);
  const address = URL.createObjectURL(bytes);
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
