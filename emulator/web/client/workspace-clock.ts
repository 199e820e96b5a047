/** How far the Workspace's time is from this machine's, in ms. */
let offset = 0;

const RealDate = Date;

/** Sets the time that `Date` tells in this page. */
export function setNow(now: number): void {
  offset = now - RealDate.now();
}

/**
 * Makes `Date` tell the Workspace's time: at Google a person's clock and the servers' show the same, here the
 * Workspace's may stand elsewhere. Times that are given are left as they are.
 */
export function followWorkspace(now: number): void {
  setNow(now);
  const told = (): number => RealDate.now() + offset;
  window.Date = new Proxy(RealDate, {
    apply: () => new RealDate(told()).toString(),
    construct: (target, args, made) =>
      Reflect.construct(
        target,
        args.length === 0 ? [told()] : args,
        made,
      ) as Date,
    get: (target, name, receiver): unknown =>
      name === 'now' ? told : Reflect.get(target, name, receiver),
  });
}
