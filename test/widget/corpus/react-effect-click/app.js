function CallCard() {
  const [caller, setCaller] = React.useState(null);
  React.useEffect(() => {
    document.getElementById('demo').addEventListener('click', () => {
      setCaller('+31 20 000 0000');
      window.cifReady.then((cif) => cif.setMode(1));
    });
  }, []);
  return caller;
}
React.mount(CallCard);
