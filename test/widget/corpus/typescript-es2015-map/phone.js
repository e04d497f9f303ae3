var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var PanelMode;
(function (PanelMode) {
    PanelMode[PanelMode["Minimized"] = 0] = "Minimized";
    PanelMode[PanelMode["Docked"] = 1] = "Docked";
})(PanelMode || (PanelMode = {}));
class Phone {
    constructor() {
        this.current = PanelMode.Minimized;
    }
    set mode(mode) {
        if (mode === this.current)
            return;
        this.current = mode;
        window.Microsoft.CIFramework.setMode(mode);
    }
    start() {
        return __awaiter(this, void 0, void 0, function* () {
            const environment = yield window.Microsoft.CIFramework.getEnvironment();
            console.debug(JSON.parse(environment));
            this.mode = PanelMode.Docked;
        });
    }
}
window.addEventListener('CIFInitDone', () => { new Phone().start(); });
//# sourceMappingURL=phone.js.map