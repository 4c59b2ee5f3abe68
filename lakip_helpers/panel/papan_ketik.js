// Dijalankan sekali untuk tiap panel, dari atribut onload; ipywidgets tidak punya cara lain. Tanpa data dari luar.
const panel = this.closest('.lakip-panel'), menunggu = new Map();
const tanda = () => panel.querySelector('.lakip-isyarat[data-ke]');
const DIKETIK = '\u2026 Sedang diketik, belum tersimpan';
const MEMERIKSA = '\u2026 Sedang diperiksa';
const DIAM = '\u2718 Kit tidak menjawab, jadi isian ini belum tersimpan. ' + (panel?.closest('.ruang-kit')
  ? 'Tekan Nyalakan lagi di bawah bilah; yang Anda ketik dipasang kembali.'
  : 'Salin dahulu isian yang panjang, lalu pilih menu Kernel, Restart Kernel and Run All Cells.');
let jaga, jam, diam = false, memeriksa = false;
// Kit selalu menulis ulang isyarat, dengan nomor baru, sesudah menyimpan atau memeriksa; tulisannya disimpan di `asli`,
// dan yang tampil selalu diturunkan dari keadaan sekarang, sehingga tidak ada tulisan lama yang tertinggal.
const tampilkan = () => {
  const isyarat = tanda();
  if (!isyarat) return;
  if (isyarat.dataset.asli === undefined) {
    isyarat.dataset.asli = isyarat.textContent;
    diam = false;
    clearTimeout(jaga);
    if (isyarat.dataset.periksa !== undefined) mulai_periksa(false);
    panel.dispatchEvent(new CustomEvent('lakip-jawab', {bubbles: true})); // yang sudah dikirim diterima kit
  }
  const teks = diam ? DIAM : menunggu.size ? DIKETIK : memeriksa ? MEMERIKSA : isyarat.dataset.asli;
  if (isyarat.textContent !== teks) isyarat.textContent = teks;
  const belum = teks !== MEMERIKSA && /^[\u2026\u2718]/.test(teks);
  if (belum === panel.hasAttribute('data-belum')) return;
  panel.toggleAttribute('data-belum', belum);
  panel.dispatchEvent(new CustomEvent('lakip-keadaan', {bubbles: true})); // bilah mengatakan hal yang sama
};
// Kit yang lama memeriksa mengatakannya, sehingga hasil pemeriksaan yang lama tidak disangka jawabannya.
const mulai_periksa = mulai => {
  clearTimeout(jam);
  memeriksa = false;
  if (mulai) jam = setTimeout(() => (memeriksa = true, tampilkan()), 500);
};
const tunggu_jawaban = () => {
  const ke = tanda()?.dataset.ke;
  clearTimeout(jaga);
  jaga = setTimeout(() => {
    diam = ke !== undefined && tanda()?.dataset.ke === ke;
    if (diam) panel.dispatchEvent(new CustomEvent('lakip-diam', {bubbles: true})); // bilah menawarkan Nyalakan lagi
    tampilkan();
  }, 8000);
};
const selesai_ketik = target => {
  clearTimeout(menunggu.get(target));
  menunggu.delete(target);
};
// Umpan balik atas tombol yang ditekan digulir sampai tampak, bila jatuh di bawah layar; yang sudah tampak tidak bergeser.
let ditekan = false;
const tunjukkan = () => {
  if (ditekan) setTimeout(() => panel.lastElementChild?.scrollIntoView({block: 'nearest'}), 100);
  ditekan = false;
};
if (panel) new MutationObserver(() => (tampilkan(), tunjukkan())).observe(panel, {childList: true, subtree: true});
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
  menunggu.set(target, setTimeout(() => target.dispatchEvent(new Event('change', {bubbles: true})), 10000));
  tampilkan();
});
panel?.addEventListener('change', ({target}) => {
  if (!alat(target) && target.matches('input[type=radio], input[type=checkbox]')) tunggu_jawaban();
  if (!menunggu.has(target)) return;
  selesai_ketik(target);
  if (target.value !== target.lakipAwal) tunggu_jawaban();
  else tampilkan();
  target.lakipAwal = target.value;
});
// Isian yang diketik lalu dikembalikan seperti semula tidak menimbulkan `change`.
panel?.addEventListener('focusout', ({target}) => {
  if (!menunggu.has(target) || target.value !== target.lakipAwal) return;
  selesai_ketik(target);
  tampilkan();
});
panel?.addEventListener('click', ({target}) => {
  if (!alat(target) && target.closest('.jupyter-button.mod-primary')) (tunggu_jawaban(), mulai_periksa(true));
});
panel?.addEventListener('click', ({target}) => (ditekan ||= target.closest('.jupyter-button')?.parentElement.parentElement === panel));
