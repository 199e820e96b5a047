/** The DOM id of the field at `path` ("links.0.url"). */
export function fieldId(path: string): string {
  return `field-${path.replace(/\./g, '-')}`;
}

/**
 * The field that shows the problem at `path`: itself, or the nearest one
 * above it ("services.2" is shown at "services").
 *
 * @param exists whether a field with this id is on the page.
 */
export function fieldShowing(
  path: string,
  exists: (id: string) => boolean,
): string | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const id = fieldId(parts.slice(0, length).join('.'));
    if (exists(id)) return id;
  }
  return null;
}
