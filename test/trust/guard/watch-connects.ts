import { Socket } from 'node:net';

export interface Watch {
  /** `host:port` of every TCP connection this process asked for, in order. */
  readonly asked: () => readonly string[];
  readonly stop: () => void;
}

/**
 * Sees every TCP connection this process asks for: all of them, those of undici and tls too, go through
 * `Socket.prototype.connect`. Those to other machines are noted and then refused here, so that no proof leaves this one.
 */
export function watchConnects(): Watch {
  const asked: string[] = [];
  const original = Socket.prototype.connect;
  function watched(this: Socket, ...args: readonly unknown[]): Socket {
    const target = targetOf(args);
    asked.push(target);
    if (thisMachine.test(target)) return Reflect.apply(original, this, args);
    process.nextTick(() => this.destroy(Object.assign(new Error('elsewhere'), { code: 'ECONNREFUSED' })));
    return this;
  }
  Socket.prototype.connect = watched as typeof original;
  return {
    asked: () => asked,
    stop: () => {
      Socket.prototype.connect = original;
    },
  };
}

const thisMachine = /^(?:127\.\d+\.\d+\.\d+|::1|localhost):/;

/** `net.connect` hands its arguments over as one list; others pass options or port and host. */
function targetOf(args: readonly unknown[]): string {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first !== 'object' || first === null)
    return `${String(args[1] ?? 'localhost')}:${String(first)}`;
  const { host, port } = first as { readonly host?: string; readonly port?: number | string };
  return `${host ?? 'localhost'}:${port ?? '?'}`;
}
