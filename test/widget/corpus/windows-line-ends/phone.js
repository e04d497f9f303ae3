// phone
window.addEventListener('CIFInitDone', function () {
	if (window.Microsoft) {
		Microsoft.CIFramework.setMode(2);
	}
});
