CifLoader.whenReady().then(function (cif) {
  document.getElementById('dialler').hidden = false;
  return cif.setMode(1);
}).catch(function (error) {
  console.error('The softphone could not start', error);
});
