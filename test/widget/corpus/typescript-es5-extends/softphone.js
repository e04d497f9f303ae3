var __extends = (this && this.__extends) || (function () {
    var extendStatics = function (d, b) {
        extendStatics = Object.setPrototypeOf ||
            ({ __proto__: [] } instanceof Array && function (d, b) { d.__proto__ = b; }) ||
            function (d, b) { for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p]; };
        return extendStatics(d, b);
    };
    return function (d, b) {
        if (typeof b !== "function" && b !== null)
            throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
        extendStatics(d, b);
        function __() { this.constructor = d; }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
    };
})();
var PanelMode;
(function (PanelMode) {
    PanelMode[PanelMode["Minimized"] = 0] = "Minimized";
    PanelMode[PanelMode["Docked"] = 1] = "Docked";
    PanelMode[PanelMode["Hidden"] = 2] = "Hidden";
})(PanelMode || (PanelMode = {}));
var Softphone = /** @class */ (function () {
    function Softphone(settings) {
        var _this = this;
        this.settings = settings;
        this.handleReady = function () { return _this.start(); };
        window.addEventListener("CIFInitDone", this.handleReady);
    }
    Object.defineProperty(Softphone.prototype, "startMode", {
        get: function () { return PanelMode.Minimized; },
        enumerable: false,
        configurable: true
    });
    Softphone.prototype.start = function () {
        this.apply(this.startMode);
    };
    Softphone.prototype.apply = function (mode) {
        window.Microsoft.CIFramework.setMode(mode);
    };
    return Softphone;
}());
var DockedSoftphone = /** @class */ (function (_super) {
    __extends(DockedSoftphone, _super);
    function DockedSoftphone() {
        return _super !== null && _super.apply(this, arguments) || this;
    }
    Object.defineProperty(DockedSoftphone.prototype, "startMode", {
        get: function () { return this.settings.mode; },
        enumerable: false,
        configurable: true
    });
    DockedSoftphone.prototype.start = function () {
        _super.prototype.start.call(this);
    };
    return DockedSoftphone;
}(Softphone));
new DockedSoftphone({ mode: PanelMode.Docked });
