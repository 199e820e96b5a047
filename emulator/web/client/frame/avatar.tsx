/** A round with initials; the colour belongs to the address. */
export function Avatar({
  name,
  email = name,
  size = 32,
}: {
  readonly name: string;
  readonly email?: string;
  readonly size?: number;
}) {
  let hash = 0;
  for (const char of email) hash = (hash * 31 + char.charCodeAt(0)) % 360;
  const initials = name
    .split(/[\s.@]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map(part => part[0].toUpperCase())
    .join('');
  return (
    <span
      class="avatar"
      data-initials={initials}
      aria-hidden="true"
      style={{
        background: `hsl(${hash} 45% 36%)`,
        width: `${size}px`,
        height: `${size}px`,
        fontSize: `${size * 0.4}px`,
      }}
    />
  );
}
