(function () {
  var base = location.href.split('#')[0].split('?')[0];
  base = base.slice(0, base.lastIndexOf('/') + 1);
  var last, loads = {};
  function resolve(name, from) {
    if (name.indexOf(':') !== -1) return name;
    if (name[0] === '.' && name[1] === '/') name = name.slice(2);
    return (from || base).slice(0, (from || base).lastIndexOf('/') + 1) + name;
  }
  function fetchCode(url) {
    return new Promise(function (done, fail) {
      var script = document.createElement('script');
      script.async = true;
      script.src = url;
      script.addEventListener('error', function () { fail(Error('cannot load ' + url)); });
      script.addEventListener('load', function () {
        document.head.removeChild(script);
        var call = last;
        last = undefined;
        done(call);
      });
      document.head.appendChild(script);
    });
  }
  function load(url) {
    return loads[url] || (loads[url] = fetchCode(url).then(function (call) {
      var names = {};
      var declared = call[1](function (name, value) { names[name] = value; return value; }, { meta: { url: url } });
      return Promise.all(call[0].map(function (need, at) {
        return load(resolve(need, url)).then(function (module) { if (declared.setters[at]) declared.setters[at](module); });
      })).then(function () { return declared.execute(); }).then(function () { return names; });
    }));
  }
  window.Registry = { register: function (needs, declare) { last = [needs, declare]; } };
  window.addEventListener('DOMContentLoaded', function () {
    [].forEach.call(document.querySelectorAll('script'), function (script) {
      if (script.type === 'registry-module' && script.src) load(resolve(script.getAttribute('src')));
    });
  });
})();
