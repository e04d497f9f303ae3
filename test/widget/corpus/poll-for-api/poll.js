(function poll(tries) {
  if (window.Microsoft && window.Microsoft.CIFramework && window.Microsoft.CIFramework.setMode) {
    window.Microsoft.CIFramework.setMode(1);
    return;
  }
  if (tries > 0) { setTimeout(poll, 100, tries - 1); }
})(50);
