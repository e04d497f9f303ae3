const e = React.createElement;

class Phone extends React.Component {
  constructor(props) {
    super(props);
    this.state = { open: false };
    this.toggle = this.toggle.bind(this);
  }

  componentDidMount() {
    window.cifReady.then(() => Microsoft.CIFramework.setMode(0));
  }

  toggle() {
    const open = !this.state.open;
    this.setState({ open });
    Microsoft.CIFramework.setMode(open ? 1 : 0);
  }

  render() {
    return e('button', { onClick: this.toggle, 'aria-pressed': this.state.open }, this.state.open ? 'Close' : 'Open');
  }
}

ReactDOM.createRoot(document.getElementById('root')).render(e(Phone));
