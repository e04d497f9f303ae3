(()=>{function o(e){let t=0;return{name:e,setMode(r){t=r},current:()=>t}}addEventListener("CIFInitDone",()=>{let e=window.Microsoft.CIFramework;o("calls").setMode(1),e.setMode(2)});})();
