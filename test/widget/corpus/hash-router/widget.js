const routes = [
  [/^#?\/?$/, home],
  [/^#\/settings$/, settings],
];

function home() { return Microsoft.CIFramework.setMode(1); }
function settings() { return Microsoft.CIFramework.setMode(0); }

function route() {
  const [, view] = routes.find(([pattern]) => pattern.test(location.hash)) ?? [null, home];
  return view();
}

window.addEventListener('CIFInitDone', route);
window.addEventListener('hashchange', route);
