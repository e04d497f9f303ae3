var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("no");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("no");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Panel_mode;
class Panel {
    constructor(mode) {
        _Panel_mode.set(this, void 0);
        __classPrivateFieldSet(this, _Panel_mode, mode, "f");
    }
    open() { return Microsoft.CIFramework.setMode(__classPrivateFieldGet(this, _Panel_mode, "f")); }
}
_Panel_mode = new WeakMap();
const panel = new Panel(1);
addEventListener("CIFInitDone", panel.open.bind(panel));
