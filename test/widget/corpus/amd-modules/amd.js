(function (root) {
  var made = {}, known = {};
  function get(name) { return name in made ? made[name] : (made[name] = known[name].factory.apply(null, known[name].needs.map(get))); }
  root.define = function (name, needs, factory) { known[name] = { needs: needs, factory: factory }; };
  root.require = function (needs, run) { run.apply(null, needs.map(get)); };
})(this);
