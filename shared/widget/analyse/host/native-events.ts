const names =
  'abort,animationend,beforeinput,beforeunload,blur,cancel,canplay,change,click,close,contextmenu,copy,cut,dblclick,drag,dragend,dragenter,dragleave,dragover,dragstart,drop,ended,error,focus,focusin,focusout,fullscreenchange,hashchange,input,invalid,keydown,keypress,keyup,languagechange,load,message,messageerror,mousedown,mouseenter,mouseleave,mousemove,mouseout,mouseover,mouseup,offline,online,open,pagehide,pageshow,paste,pause,play,pointercancel,pointerdown,pointerenter,pointerleave,pointermove,pointerout,pointerover,pointerup,popstate,progress,readystatechange,reset,resize,scroll,select,storage,submit,timeupdate,toggle,touchcancel,touchend,touchmove,touchstart,transitionend,unhandledrejection,unload,visibilitychange,wheel';
const known: ReadonlySet<string> = new Set(names.split(','));

/** Whether a browser fires it by itself; other events come from code alone. */
export const isHappening = (type: string): boolean => known.has(type.toLowerCase());
