Registry.register([], function (exports) {
  return {
    setters: [],
    execute: function () { exports('docked', 0b1); exports('hidden', 0b10); }
  };
});
