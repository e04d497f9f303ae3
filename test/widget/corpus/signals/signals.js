let active = null;
export function signal(value) {
  const subscribers = new Set();
  return {
    get value() {
      if (active) subscribers.add(active);
      return value;
    },
    set value(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const run of [...subscribers]) run();
    },
  };
}
export function effect(fn) {
  const run = () => {
    const outer = active;
    active = run;
    try { fn(); } finally { active = outer; }
  };
  run();
}
export function computed(fn) {
  const result = signal(undefined);
  effect(() => { result.value = fn(); });
  return result;
}
