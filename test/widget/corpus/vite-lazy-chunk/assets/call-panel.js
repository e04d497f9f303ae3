function e(){window.Microsoft.CIFramework.setMode(1),document.body.classList.add(`in-call`)}export{e as mount};
//# sourceMappingURL=call-panel.js.map