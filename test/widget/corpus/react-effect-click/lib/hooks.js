window.React = (() => {
  let effects = [];
  return {
    useState: (v) => [v, () => {}],
    useEffect: (fn) => { effects.push(fn); },
    mount: (component) => { component(); effects.forEach((fn) => fn()); effects = []; }
  };
})();
