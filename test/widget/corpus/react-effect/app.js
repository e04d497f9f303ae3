const { useEffect, useState, createElement: h } = React;

function loadLibrary(org) {
  const tag = document.createElement('script');
  tag.id = 'ci-library';
  tag.src = org + '/webresources/Widget/msdyn_ciLibrary.js';
  tag.setAttribute('data-crmurl', org);
  tag.setAttribute('data-cifid', 'CIFMainLibrary');
  document.body.appendChild(tag);
}

function Softphone() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const onInit = () => {
      window.Microsoft.CIFramework.setMode(1);
      setReady(true);
    };
    window.addEventListener('CIFInitDone', onInit);
    loadLibrary('https://contoso.crm4.dynamics.com');
    return () => window.removeEventListener('CIFInitDone', onInit);
  }, []);
  return h('div', { className: 'phone' }, ready ? 'Ready' : 'Waiting');
}

ReactDOM.createRoot(document.getElementById('root')).render(h(Softphone));
