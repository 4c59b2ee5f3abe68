// Dijalankan sekali untuk tiap panel, dari atribut onload; ipywidgets tidak punya cara lain. Tanpa data dari luar.
const panel = this.closest('.lakip-panel'), menunggu = new Map();
const tanda = () => panel.querySelector('.lakip-isyarat[data-ke]');
let jaga;
// Kit selalu menulis ulang isyarat, dengan nomor baru, sesudah menyimpan atau memeriksa; bila tidak, kernelnya mati.
const tunggu_jawaban = () => {
  const ke = tanda()?.dataset.ke;
  clearTimeout(jaga);
  jaga = setTimeout(() => {
    if (!ke || tanda()?.dataset.ke !== ke) return;
    const nyalakan = panel.closest('.ruang-kit') ? 'tekan Nyalakan lagi di atas.'
      : 'pilih menu Kernel, Restart Kernel and Run All Cells.';
    tanda().textContent = '\u2718 Mesin hitung tidak menjawab, jadi isian ini belum tersimpan. '
      + `Salin dahulu isian yang panjang, lalu ${nyalakan}`;
    panel.dispatchEvent(new CustomEvent('lakip-diam', {bubbles: true}));
  }, 8000);
};
// JupyterLab menangkap tombol panah; atribut ini melepaskannya bagi isian yang sedang dipakai.
panel?.addEventListener('focusin', ({target}) => {
  target.setAttribute('data-lm-suppress-shortcuts', 'true');
  target.lakipAwal = target.value;
});
// Alat di dalam panel (koreksi kolom, penyalin) bukan jawaban: tidak ditunggu penyimpanannya.
const alat = target => target.closest('.lakip-alat');
// Yang diketik baru sampai ke kit ketika isian ditinggalkan; bila tidak ditinggalkan, kirim sendiri sesudah 10 detik.
panel?.addEventListener('input', ({target}) => {
  if (alat(target) || !target.matches('input[type=text], textarea') || menunggu.has(target)) return;
  const semula = tanda()?.textContent;
  menunggu.set(target, {
    semula, jam: setTimeout(() => target.dispatchEvent(new Event('change', {bubbles: true})), 10000)});
  if (semula) tanda().textContent = '… Sedang diketik, belum tersimpan';
});
panel?.addEventListener('change', ({target}) => {
  if (!alat(target) && target.matches('input[type=radio], input[type=checkbox]')) tunggu_jawaban();
  const satu = menunggu.get(target);
  if (!satu) return;
  clearTimeout(satu.jam);
  menunggu.delete(target);
  if (target.value !== target.lakipAwal) tunggu_jawaban();
  else if (satu.semula) tanda().textContent = satu.semula;
  target.lakipAwal = target.value;
});
panel?.addEventListener('click', ({target}) => !alat(target) && target.closest('.jupyter-button.mod-primary') && tunggu_jawaban());
