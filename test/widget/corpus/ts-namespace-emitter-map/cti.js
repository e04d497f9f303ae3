var Emitter = /** @class */ (function () {
    function Emitter() {
        this.handlers = {};
    }
    Emitter.prototype.on = function (name, run) {
        var _this = this;
        var _a;
        var _b;
        ((_a = (_b = this.handlers)[name]) !== null && _a !== void 0 ? _a : (_b[name] = [])).push(run);
        return function () { _this.handlers[name] = _this.handlers[name].filter(function (other) { return other !== run; }); };
    };
    Emitter.prototype.emit = function (name, payload) {
        var _a;
        (_a = this.handlers[name]) === null || _a === void 0 ? void 0 : _a.forEach(function (run) { return run(payload); });
    };
    return Emitter;
}());
var Contoso;
(function (Contoso) {
    var Cti;
    (function (Cti) {
        var Mode;
        (function (Mode) {
            Mode[Mode["Minimised"] = 0] = "Minimised";
            Mode[Mode["Docked"] = 1] = "Docked";
            Mode[Mode["Hidden"] = 2] = "Hidden";
        })(Mode = Cti.Mode || (Cti.Mode = {}));
        Cti.hub = new Emitter();
        function panel(mode) {
            Microsoft.CIFramework.setMode(mode);
        }
        Cti.panel = panel;
    })(Cti = Contoso.Cti || (Contoso.Cti = {}));
})(Contoso || (Contoso = {}));
Contoso.Cti.hub.on('line:registered', function () { return Contoso.Cti.panel(Contoso.Cti.Mode.Hidden); });
Contoso.Cti.hub.on('call:ringing', function () { return Contoso.Cti.panel(Contoso.Cti.Mode.Docked); });
var off = Contoso.Cti.hub.on('line:registered', function () { return Contoso.Cti.panel(Contoso.Cti.Mode.Docked); });
off();
window.addEventListener('CIFInitDone', function () { return Contoso.Cti.hub.emit('line:registered', undefined); });
new EventSource('https://acd.contoso.example/calls').addEventListener('ringing', function (e) { return Contoso.Cti.hub.emit('call:ringing', JSON.parse(e.data)); });
//# sourceMappingURL=cti.js.map