// Dialog JupyterLab yang dijawab bilah kit: yang dikenal disembunyikan lalu dijawab, yang lain dibiarkan.

import { Dialog } from '@jupyterlab/apputils';
import { ITranslator } from '@jupyterlab/translation';

/** Judul dialog (bahasa Inggris, seperti di JupyterLab) dan penjawabnya: nomor tombolnya, atau null untuk membatalkan. */
export type Pengganti = Record<string, (kalimat: string) => Promise<number | null>>;

/** Ganti dialog-dialog itu. */
export function gantiDialog(penerjemah: ITranslator, pengganti: Pengganti): void {
  const kata = penerjemah.load('jupyterlab');
  const judul = Object.entries(pengganti).map(([inggris, jawab]) => [kata.__(inggris), jawab] as const);
  Dialog.tracker.widgetAdded.connect((_, dialog) => {
    const kalimat = dialog.node.ariaLabel ?? '';
    const jawab = judul.find(([awal]) => kalimat.startsWith(awal))?.[1];
    if (jawab) {
      dialog.node.style.display = 'none';
      void sesudahSiap(dialog, jawab(kalimat));
    }
  });
}

async function sesudahSiap(dialog: Dialog<unknown>, jawaban: Promise<number | null>): Promise<void> {
  await dialog.ready; // yang dijawab sebelum terpasang dianggap batal
  const nomor = await jawaban.catch(() => null);
  if (nomor === null) {
    dialog.reject();
  } else {
    dialog.resolve(nomor);
  }
}
