class VoiceWidget extends BaseWidget {
  initialMode() {
    return this.options.region === 'EU' ? VoiceWidget.modes.hide : super.initialMode();
  }

  afterShow() {
    this.api.setClickToAct(true);
  }
}
