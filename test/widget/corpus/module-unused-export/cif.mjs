const api = () => window.Microsoft.CIFramework;
export const enableDialling = () => api().setClickToAct(true);
export const openPanel = () => api().setMode(1);
