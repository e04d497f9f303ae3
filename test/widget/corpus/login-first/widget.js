let session = null;
const login = async (form) => {
  const response = await fetch('/api/login', { method: 'POST', body: new FormData(form) });
  if (!response.ok) throw new Error('Wrong name or password');
  session = await response.json();
  await Microsoft.CIFramework.setMode(1);
};
document.addEventListener('submit', (event) => { event.preventDefault(); login(event.target).catch((e) => alert(e.message)); });
addEventListener('CIFInitDone', () => { if (session === null) Microsoft.CIFramework.setMode(0); });
