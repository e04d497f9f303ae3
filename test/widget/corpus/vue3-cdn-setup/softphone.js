const { createApp, ref, watch, onMounted } = Vue;

createApp({
  setup() {
    const ready = ref(false);
    const status = ref('starting');
    watch(ready, (now) => {
      if (!now) return;
      window.Microsoft.CIFramework.setMode(1);
      status.value = 'docked';
    });
    onMounted(() => {
      window.addEventListener('CIFInitDone', () => { ready.value = true; });
    });
    return { status };
  },
}).mount('#app');
