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

/** Menu klik kanan JupyterLab (potong, hapus, pindah) tidak muncul di notebook kit; menu peramban tetap. */
export function redamMenu(panel: NotebookPanel): void {
  panel.node.addEventListener('contextmenu', kejadian => kejadian.stopPropagation(), true);
  for (const jenis of ['dragstart', 'lm-dragenter', 'lm-drop']) {
    panel.content.node.addEventListener(jenis, tolakSeret, true);
  }
}

function tolakSeret(kejadian: Event): void {
  const sasaran = kejadian.target;
  if (!(sasaran instanceof Element) || !sasaran.closest('input, textarea, .cm-editor')) {
    kejadian.preventDefault();
    kejadian.stopPropagation();
  }
}
