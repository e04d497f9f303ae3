/* A small loader in the manner of AMD. */
var loader, define;
(function (global) {
  var config = { baseUrl: './', paths: {}, shim: {} }, waiting = {}, defined = {}, queue = [];
  function globalAt(path) { return path.split('.').reduce(function (at, name) { return at && at[name]; }, global); }
  function addressOf(id) {
    var path = config.paths[id] || config.baseUrl + id;
    return /\.js$/.test(path) ? path : path + '.js';
  }
  function onLoad(event) {
    var node = event.currentTarget || event.srcElement, id = node.getAttribute('data-module');
    node.removeEventListener('load', onLoad, false);
    var call = queue.shift();
    if (call) start(id, call[0], call[1]);
    else finish(id, config.shim[id] && globalAt(config.shim[id].exports));
  }
  function fetchModule(id, then) {
    if (Object.prototype.hasOwnProperty.call(defined, id)) { then(); return; }
    if (waiting[id]) { waiting[id].push(then); return; }
    waiting[id] = [then];
    var node = document.createElement('script');
    node.type = 'text/javascript';
    node.charset = 'utf-8';
    node.async = true;
    node.setAttribute('data-module', id);
    node.addEventListener('load', onLoad, false);
    node.src = addressOf(id);
    document.getElementsByTagName('head')[0].appendChild(node);
  }
  function finish(id, value) {
    defined[id] = value;
    (waiting[id] || []).splice(0).forEach(function (then) { then(); });
  }
  function start(id, needs, factory) {
    var left = needs.length;
    function next() {
      if (left > 0) return;
      finish(id, factory.apply(global, needs.map(function (one) { return defined[one]; })));
    }
    needs.forEach(function (one) { fetchModule(one, function () { left -= 1; next(); }); });
    if (needs.length === 0) next();
  }
  define = function (needs, factory) { queue.push([needs, factory]); };
  loader = function (needs, factory) { start('@' + Math.random(), needs, factory); };
  loader.config = function (given) { for (var key in given) config[key] = given[key]; };
  var scripts = document.getElementsByTagName('script');
  for (var at = scripts.length - 1; at > -1; at -= 1) {
    var main = scripts[at].getAttribute('data-main');
    if (!main) continue;
    var folders = main.split('/'), name = folders.pop();
    config.baseUrl = folders.length ? folders.join('/') + '/' : './';
    fetchModule(name, function () {});
    break;
  }
})(this);
