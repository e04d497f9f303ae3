var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
const Component = (meta) => (type) => { type.meta = meta; return type; };
class CifService {
    whenReady() {
        return new Promise((resolve) => {
            window.addEventListener('CIFInitDone', () => resolve(window.Microsoft.CIFramework), { once: true });
        });
    }
}
let AppComponent = class AppComponent {
    constructor(cif) {
        this.cif = cif;
    }
    ngOnInit() {
        this.cif.whenReady().then((api) => api.setMode(1));
    }
};
AppComponent = __decorate([
    Component({ selector: 'app-root' })
], AppComponent);
function bootstrap(type) {
    var _a;
    const component = new type(new CifService());
    (_a = component.ngOnInit) === null || _a === void 0 ? void 0 : _a.call(component);
}
bootstrap(AppComponent);
