/** `drive.files.*` as an expression over whole method ids; `*` also spans dots. */
export function globToRegExp(glob: string): RegExp {
  const source = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*');
  return new RegExp(`^${source}$`);
}
