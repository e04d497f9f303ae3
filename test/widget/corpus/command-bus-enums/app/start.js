window.addEventListener('CIFInitDone', function () {
  execute(Command.RESTORE);
  Microsoft.CIFramework.addHandler('onclicktoact', function (data) {
    execute(Command.CALL, { number: JSON.parse(data).value });
  });
});
