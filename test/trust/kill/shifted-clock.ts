/**
 * Loaded before the functions host: the clock of this process is ahead by as much as its parent says, so that a lease
 * can be over without anybody waiting for it. Ends when the parent does.
 */
let ahead = Number(process.env.CLOCK_AHEAD_MS ?? '0');
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [], self) =>
    args.length === 0
      ? Reflect.construct(target, [RealDate.now() + ahead], self)
      : Reflect.construct(target, args, self),
  get: (target, name, self) =>
    name === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, name, self),
});

process.on('message', (message) => {
  if (typeof message === 'number') ahead = message;
});
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
