const machine = {
  initial: 'booting',
  states: {
    booting: { on: { READY: 'idle' } },
    idle: { entry: ['shrink', 'enableClickToAct'], on: { RING: 'ringing' } },
    ringing: { entry: ['expand'], on: { ANSWER: 'talking', HANGUP: 'idle' } },
    talking: { on: { HANGUP: 'idle' } },
  },
};

const actions = {
  expand: () => cif().setMode(1),
  shrink: () => cif().setMode(0),
  enableClickToAct: () => cif().setClickToAct(true),
};

function cif() {
  return window.Microsoft.CIFramework;
}

function interpret(definition, table) {
  let current = definition.initial;
  return {
    get value() { return current; },
    send(event) {
      const next = definition.states[current].on?.[event.type];
      if (next === undefined) return;
      current = next;
      for (const name of definition.states[next].entry ?? []) table[name](event);
    },
  };
}

export const phone = interpret(machine, actions);
