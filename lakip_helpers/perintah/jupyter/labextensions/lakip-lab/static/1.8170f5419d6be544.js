"use strict";(self.rspackChunklakip_lab=self.rspackChunklakip_lab||[]).push([[1],{21(a,e,n){var t=n(22),r=n.n(t),o=n(23),i=(n.n(o))()(r());i.push([a.id,`/* Nama diawali \`ruang-\`: awalan \`lakip-\` milik panel. Hanya berlaku bagi peserta. */
.ruang-peserta .tanpa-ruang { display: none; }

.ruang-bilah {
  display: flex; align-items: center; gap: 4px; min-height: 36px; max-height: 36px; padding: 0 8px; overflow: hidden;
  background: var(--jp-layout-color2, #eee); border-bottom: 1px solid var(--jp-border-color1, #bdbdbd);
  color: #212121; font: 13px/1.3 var(--jp-ui-font-family, sans-serif); white-space: nowrap; box-sizing: border-box;
}
.ruang-sesi { font-weight: 700; overflow: hidden; text-overflow: ellipsis; flex: 0 1 auto; min-width: 60px; }
.ruang-kemajuan, .ruang-keadaan { flex: none; padding: 0 6px; }
.ruang-keadaan { margin-right: auto; }
.ruang-keadaan[data-keadaan='putus'] { color: #b71c1c; font-weight: 700; }
.ruang-keadaan[data-keadaan='tersimpan'] { color: #1b5e20; }
.ruang-bilah button, .ruang-kabar button {
  flex: none; min-height: 28px; padding: 2px 8px; border: 1px solid #757575; border-radius: 4px; background: #fff;
  color: #0d47a1; font: inherit; cursor: pointer;
}
.ruang-bilah button:hover, .ruang-kabar button:hover { background: #e3f2fd; }
.ruang-peserta .ruang-kit button:focus-visible { outline: 3px solid #1565c0; outline-offset: -1px; }
.ruang-bilah.ruang-sempit { flex-wrap: wrap; min-height: 68px; max-height: 68px; }
.ruang-kabar {
  display: flex; align-items: center; gap: 8px; min-height: 44px; max-height: 44px; padding: 2px 10px; overflow: auto;
  background: #fff8e1; border-bottom: 1px solid #8d6e00; color: #212121; box-sizing: border-box;
  font: 14px/1.3 var(--jp-ui-font-family, sans-serif);
}
.ruang-kalimat { flex: 0 1 auto; }

.ruang-peserta .jp-FileBrowser-toolbar [data-jp-item-name='new-launcher'],
.ruang-peserta .jp-DirListing-header { display: none; }
.ruang-kit .jp-Collapser, .ruang-kit .jp-OutputArea-promptOverlay { visibility: hidden; pointer-events: none; }
.ruang-kit .jp-Notebook-footer, .ruang-kit .jp-cell-toolbar, .ruang-kit .jp-InternalAnchorLink { display: none; }
.ruang-kit .jp-collapseHeadingButton { display: none !important; } /* menyembunyikan seluruh bagian di bawah judulnya */
.ruang-kit .jp-InputPrompt { pointer-events: none; }
.ruang-kit .jp-Cell:not([data-ruang='coret']) .jp-InputPrompt, .ruang-kit .jp-OutputPrompt { visibility: hidden; }
.ruang-kit .jp-Notebook .jp-Cell:not(.ruang-bebas).jp-mod-selected { box-shadow: none; border-color: transparent; }
.ruang-kit .jp-Cell:not(.ruang-bebas).jp-mod-selected::before, .ruang-kit .jp-Cell:not(.ruang-bebas).jp-mod-active::before {
  display: none;
}
.ruang-kit [data-ruang='panel']:not(.ruang-buka) > .jp-Cell-inputWrapper { display: none; }
.ruang-kit .jp-OutputArea-output { max-height: none; }
/* Selama mesin hitung menyala lagi: panelnya memudar di tempatnya; sebabnya disebut satu kali, di kabar di bawah bilah. */
.ruang-kit .jupyter-widgets-disconnected::before { content: none !important; }
.ruang-kit .lakip-panel.jupyter-widgets-disconnected { opacity: 0.6; }
.ruang-kit { --jp-cell-prompt-width: 56px; }
.ruang-kit .jp-MarkdownCell .jp-RenderedHTMLCommon { cursor: default; }
.ruang-kit .jp-MarkdownCell .jp-MarkdownOutput { border-color: transparent; }
.ruang-kit .jp-RenderedHTMLCommon table { margin-left: 0; }
.ruang-kit .jp-MarkdownOutput > :is(p, ul, ol, blockquote) { max-width: 860px; }

.ruang-kaki { display: flex; gap: 8px; align-items: center; justify-content: flex-end; padding: 0 8px; color: #424242; max-width: 864px; }
.ruang-kaki span { margin-right: auto; margin-left: 64px; font-size: 13px; }
.ruang-kaki button {
  border: 0; background: none; padding: 4px 6px; color: #455a64; font-size: 12px; text-decoration: underline; cursor: pointer;
}
.ruang-bantuan {
  display: grid; grid-template-columns: max-content 1fr; gap: 6px 14px; max-width: 700px; margin: 0; font-size: 14px;
  line-height: 1.35;
}
.ruang-bantuan dt { font-weight: 700; }
.ruang-bantuan dd { margin: 0; }

/* Cetakan: rangka JupyterLab menyusun layar dengan letak mutlak, sehingga hanya satu halaman yang tercetak. */
@media print {
  .ruang-peserta, .ruang-peserta #main, .ruang-peserta #jp-main-content-panel, .ruang-peserta #jp-main-split-panel,
  .ruang-peserta #jp-main-vsplit-panel, .ruang-peserta #jp-main-dock-panel, .ruang-peserta .ruang-kit,
  .ruang-peserta .jp-Notebook, .ruang-peserta .jp-WindowedPanel-outer, .ruang-peserta .jp-WindowedPanel-inner,
  .ruang-peserta .jp-WindowedPanel-viewport {
    position: static !important; width: auto !important; height: auto !important; min-height: 0 !important;
    max-height: none !important; overflow: visible !important; contain: none !important; inset: auto !important;
  }
  .ruang-peserta .ruang-bilah, .ruang-peserta .ruang-kabar, .ruang-peserta .ruang-kaki, .ruang-peserta #jp-left-stack,
  .ruang-peserta .lm-TabBar, .ruang-peserta .lm-SplitPanel-handle { display: none !important; }
}
`,""]),n.d(e,{},{A:i})},23(a){a.exports=function(a){var e=[];return e.toString=function(){return this.map(function(e){var n="",t=void 0!==e[5];return e[4]&&(n+="@supports (".concat(e[4],") {")),e[2]&&(n+="@media ".concat(e[2]," {")),t&&(n+="@layer".concat(e[5].length>0?" ".concat(e[5]):""," {")),n+=a(e),t&&(n+="}"),e[2]&&(n+="}"),e[4]&&(n+="}"),n}).join("")},e.i=function(a,n,t,r,o){"string"==typeof a&&(a=[[null,a,void 0]]);var i={};if(t)for(var p=0;p<this.length;p++){var u=this[p][0];null!=u&&(i[u]=!0)}for(var l=0;l<a.length;l++){var s=[].concat(a[l]);t&&i[s[0]]||(void 0!==o&&(void 0===s[5]||(s[1]="@layer".concat(s[5].length>0?" ".concat(s[5]):""," {").concat(s[1],"}")),s[5]=o),n&&(s[2]&&(s[1]="@media ".concat(s[2]," {").concat(s[1],"}")),s[2]=n),r&&(s[4]?(s[1]="@supports (".concat(s[4],") {").concat(s[1],"}"),s[4]=r):s[4]="".concat(r)),e.push(s))}},e}},22(a){a.exports=function(a){return a[1]}},15(a){var e=[];function n(a){for(var n=-1,t=0;t<e.length;t++)if(e[t].identifier===a){n=t;break}return n}function t(a,t){for(var r={},o=[],i=0;i<a.length;i++){var p=a[i],u=t.base?p[0]+t.base:p[0],l=r[u]||0,s="".concat(u," ").concat(l);r[u]=l+1;var d=n(s),c={css:p[1],media:p[2],sourceMap:p[3],supports:p[4],layer:p[5]};if(-1!==d)e[d].references++,e[d].updater(c);else{var g=function(a,e){var n=e.domAPI(e);return n.update(a),function(e){e?(e.css!==a.css||e.media!==a.media||e.sourceMap!==a.sourceMap||e.supports!==a.supports||e.layer!==a.layer)&&n.update(a=e):n.remove()}}(c,t);t.byIndex=i,e.splice(i,0,{identifier:s,updater:g,references:1})}o.push(s)}return o}a.exports=function(a,r){var o=t(a=a||[],r=r||{});return function(a){a=a||[];for(var i=0;i<o.length;i++){var p=n(o[i]);e[p].references--}for(var u=t(a,r),l=0;l<o.length;l++){var s=n(o[l]);0===e[s].references&&(e[s].updater(),e.splice(s,1))}o=u}}},17(a){var e={};a.exports=function(a,n){var t=function(a){if(void 0===e[a]){var n=document.querySelector(a);if(window.HTMLIFrameElement&&n instanceof window.HTMLIFrameElement)try{n=n.contentDocument.head}catch(a){n=null}e[a]=n}return e[a]}(a);if(!t)throw Error("Couldn't find a style target. This probably means that the value for the 'insert' parameter is invalid.");t.appendChild(n)}},19(a){a.exports=function(a){var e=document.createElement("style");return a.setAttributes(e,a.attributes),a.insert(e,a.options),e}},18(a,e,n){a.exports=function(a){var e=n.nc;e&&a.setAttribute("nonce",e)}},16(a){a.exports=function(a){if("u"<typeof document)return{update:function(){},remove:function(){}};var e=a.insertStyleElement(a);return{update:function(n){var t,r,o;t="",n.supports&&(t+="@supports (".concat(n.supports,") {")),n.media&&(t+="@media ".concat(n.media," {")),(r=void 0!==n.layer)&&(t+="@layer".concat(n.layer.length>0?" ".concat(n.layer):""," {")),t+=n.css,r&&(t+="}"),n.media&&(t+="}"),n.supports&&(t+="}"),(o=n.sourceMap)&&"u">typeof btoa&&(t+="\n/*# sourceMappingURL=data:application/json;base64,".concat(btoa(unescape(encodeURIComponent(JSON.stringify(o))))," */")),a.styleTagTransform(t,e,a.options)},remove:function(){var a;null===(a=e).parentNode||a.parentNode.removeChild(a)}}}},20(a){a.exports=function(a,e){if(e.styleSheet)e.styleSheet.cssText=a;else{for(;e.firstChild;)e.removeChild(e.firstChild);e.appendChild(document.createTextNode(a))}}},14(a,e,n){var t=n(15),r=n.n(t),o=n(16),i=n.n(o),p=n(17),u=n.n(p),l=n(18),s=n.n(l),d=n(19),c=n.n(d),g=n(20),m=n.n(g),f=n(21),b={};b.styleTagTransform=m(),b.setAttributes=s(),b.insert=u().bind(null,"head"),b.domAPI=i(),b.insertStyleElement=c(),r()(f.A,b),f.A&&f.A.locals&&f.A.locals}}]);