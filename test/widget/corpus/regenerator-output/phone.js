var start = regeneratorLite(function _callee($context) {
  while (1) switch ($context.prev = $context.next) {
    case 0:
      $context.next = 2;
      return Microsoft.CIFramework.getEnvironment();
    case 2:
      console.info($context.sent);
      $context.next = 5;
      return Microsoft.CIFramework.setMode(0);
    case 5:
    case "end":
      return $context.stop();
  }
});
window.addEventListener('CIFInitDone', function () { start(); });
