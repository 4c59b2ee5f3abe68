// Mata peserta `benchmark/jalani.py`: kata yang baru tampak, letak layar, dan yang tertulis di bilah selagi ia bekerja.

window.jalani = (() => {
  const TAMPAK = '.jp-NotebookPanel:not(.lm-mod-hidden)';
  const SEDETIK = 4;
  const dibaca = new Set();
  const keadaan = [];
  const TERTUTUP = '.cm-editor, style, details:not([open]) > :not(summary)';
  const cari = pemilih => document.querySelector(`${TAMPAK} ${pemilih}`);
  const semua = pemilih => [...document.querySelectorAll(`${TAMPAK} ${pemilih}`)];
  const gulungan = () => cari('.jp-WindowedPanel-outer');

  const lihat = () => {
    const diketik = semua('.lakip-isyarat').some(satu => satu.innerText.startsWith('…'));
    const kini = {
      bilah: cari('.ruang-keadaan')?.innerText ?? '(tanpa bilah)',
      panel: diketik ? 'sedang diketik' : '',
      kabar: cari('.ruang-kabar:not(.lm-mod-hidden)')?.innerText ?? ''
    };
    const apa = Object.values(kini).join(' | ');
    const saat = Math.round(performance.now());
    if (keadaan.at(-1)?.apa === apa) keadaan.at(-1).sampai = saat;
    else keadaan.push({ apa, dari: saat, sampai: saat });
  };

  return {
    /** Mulai dari atas; keadaan bilah, panel, dan kabar dicatat empat kali sedetik. Hasil: banyaknya sel. */
    mulai: () => (setInterval(lihat, 1000 / SEDETIK), (gulungan().scrollTop = 0), semua('.jp-Cell').length),

    /** Keadaan sejak diambil terakhir: apa, dan berapa milidetik. */
    keadaan: () => keadaan.splice(0).map(({ apa, dari, sampai }) => [apa, sampai - dari]),

    /** Gulir sebagian layar. Hasil: benar bila belum di ujung. */
    gulir: bagian => {
      const kotak = gulungan();
      const semula = kotak.scrollTop;
      kotak.scrollTop += kotak.clientHeight * bagian;
      return kotak.scrollTop > semula + 1;
    },

    /** Banyaknya kata di layar yang belum pernah tampak; kode tidak dibaca. */
    baca: () => {
      const batas = gulungan().getBoundingClientRect();
      const jalan = document.createTreeWalker(gulungan(), NodeFilter.SHOW_TEXT);
      const rentang = document.createRange();
      let banyak = 0;
      while (jalan.nextNode()) {
        const teks = jalan.currentNode.data.trim();
        if (!teks || dibaca.has(teks) || jalan.currentNode.parentElement.closest(TERTUTUP)) continue;
        rentang.selectNodeContents(jalan.currentNode);
        const letak = rentang.getBoundingClientRect();
        if (!letak.height || letak.top > batas.bottom - 8 || letak.bottom < batas.top) continue;
        dibaca.add(teks);
        banyak += (teks.match(/[\p{L}\p{N}_]+/gu) ?? []).length;
      }
      return banyak;
    },

    /** Sel pertama yang tampak dan letaknya, sampai empat piksel: berubah bila layarnya bergeser sendiri. */
    jangkar: () => {
      const atas = gulungan().getBoundingClientRect().top;
      const letak = semua('.jp-Cell').map(sel => sel.getBoundingClientRect());
      const urut = letak.findIndex(satu => satu.bottom > atas + 1);
      return [urut, Math.round(letak[urut].top / 4)];
    }
  };
})();
