Vue.createApp({
  data() {
    return { docked: false };
  },
  mounted() {
    window.addEventListener('CIFInitDone', () => this.dock());
  },
  methods: {
    dock() {
      window.Microsoft.CIFramework.setMode(1).then(() => { this.docked = true; });
    }
  }
}).mount('#app');
