/** Script properties by name: at most 500 KB in all, read in some 30 ms. */
export type Properties = Readonly<Record<string, string>>;

export function allProperties(): Properties {
  return PropertiesService.getScriptProperties().getProperties();
}

/** The same, read once, when somebody asks first. */
export function propertiesAtStart(): () => Properties {
  let known: Properties | undefined;
  return () => (known ??= allProperties());
}
