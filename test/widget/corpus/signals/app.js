import { computed, effect, signal } from './signals.js';

const ready = signal(false);
const calls = signal([]);
const mode = computed(() => (!ready.value ? null : calls.value.length > 0 ? 1 : 2));

effect(() => {
  if (mode.value === null) return;
  Microsoft.CIFramework.setMode(mode.value);
});

window.addEventListener('CIFInitDone', () => {
  ready.value = true;
  Microsoft.CIFramework.addHandler('onclicktoact', (data) => {
    calls.value = [...calls.value, JSON.parse(data)];
  });
});

const library = document.createElement('script');
library.src = 'https://contoso.crm4.dynamics.com/webresources/Widget/msdyn_ciLibrary.js';
library.setAttribute('data-crmurl', 'https://contoso.crm4.dynamics.com');
library.setAttribute('data-cifid', 'CIFMainLibrary');
document.body ? document.body.append(library) : document.head.append(library);
