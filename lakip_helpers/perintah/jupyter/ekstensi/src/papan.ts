// Papan ketik dan tetikus: di luar isian tidak ada tombol yang mengubah notebook.

import { JupyterFrontEnd } from '@jupyterlab/application';
import { NotebookPanel } from '@jupyterlab/notebook';

const KIT = '.ruang-kit';
const BEBAS = '.ruang-bebas .cm-editor';
const DAFTAR = '.jp-DirListing';
const DOKUMEN = '.jp-MainAreaWidget';

/** Apa yang dilakukan atas satu penekanan tombol. */
export type Putusan = 'teruskan' | 'abaikan' | 'jalankan' | 'simpan';

/** Putuskan satu penekanan tombol menurut tempatnya. */
export function putuskan(kejadian: KeyboardEvent, sasaran: Element): Putusan {
  const { altKey, ctrlKey, key, metaKey, shiftKey } = kejadian;
  const berkait = altKey || ctrlKey || metaKey;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's') {
    return 'simpan';
  }
  if (sasaran.closest(KIT)) {
    if (!sasaran.closest(BEBAS)) {
      return 'abaikan';
    }
    if (key === 'Enter' && (berkait || shiftKey)) {
      return 'jalankan';
    }
    return berkait ? 'abaikan' : 'teruskan';
  }
  if (sasaran.closest(DAFTAR)) {
    return key === 'Enter' && !berkait ? 'teruskan' : 'abaikan';
  }
  return sasaran.closest(DOKUMEN) ? 'teruskan' : 'abaikan';
}

/** Semua pintasan JupyterLab melewati `processKeydownEvent`; isian panel menerima tombolnya langsung dari peramban. */
export function redamTombol(app: JupyterFrontEnd, kini: () => NotebookPanel | null): void {
  const asli = app.commands.processKeydownEvent.bind(app.commands);
  app.commands.processKeydownEvent = kejadian => {
    const sasaran = kejadian.target instanceof Element ? kejadian.target : document.body;
    const putusan = putuskan(kejadian, sasaran);
    if (putusan === 'teruskan') {
      return asli(kejadian);
    }
    if (putusan === 'abaikan') {
      return;
    }
    kejadian.preventDefault();
    kejadian.stopPropagation();
    if (putusan === 'jalankan') {
      void app.commands.execute('notebook:run-cell');
    } else {
      kini()?.context.save().catch(() => undefined); // sebabnya sudah menjadi kabar
    }
  };
}

/** Tetikus: menu klik kanan JupyterLab (potong, hapus, pindah) dan seretan tidak ada; menu peramban tetap. */
export function redamTetikus(): void {
  let menyeret = false;
  const tahan = (jenis: string, perlu: (sasaran: Element) => boolean) =>
    window.addEventListener(
      jenis,
      kejadian => kejadian.target instanceof Element && perlu(kejadian.target) && kejadian.stopPropagation(),
      true
    );
  tahan('contextmenu', sasaran => sasaran.closest(`${KIT}, ${DAFTAR}`) !== null);
  // Memindahkan berkas ke folder lain dengan seretan yang tidak disengaja: gerak tetikus tidak sampai ke daftarnya.
  tahan('mousedown', sasaran => ((menyeret = sasaran.closest(`${DAFTAR}-content`) !== null), false));
  tahan('mouseup', () => (menyeret = false));
  tahan('mousemove', () => menyeret);
}
