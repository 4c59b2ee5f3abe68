// Dialog JupyterLab yang dijawab bilah kit: yang dikenal disembunyikan lalu dijawab, yang lain dibiarkan.

import { Dialog } from '@jupyterlab/apputils';
import { ITranslator } from '@jupyterlab/translation';

/** Judul dialog (bahasa Inggris) dan penjawabnya: nomor tombolnya, null untuk membatalkan, undefined: biarkan orang menjawab. */
export type Pengganti = Record<string, (kalimat: string) => Promise<number | null> | undefined>;

/** Ganti dialog-dialog itu. */
export function gantiDialog(penerjemah: ITranslator, pengganti: Pengganti): void {
  const kata = penerjemah.load('jupyterlab');
  const judul = Object.entries(pengganti).map(([inggris, jawab]) => [kata.__(inggris), jawab] as const);
  Dialog.tracker.widgetAdded.connect((_, dialog) => {
    const kalimat = dialog.node.ariaLabel ?? '';
    const jawaban = judul.find(([awal]) => kalimat.startsWith(awal))?.[1](kalimat);
    if (jawaban) {
      dialog.node.style.display = 'none';
      void sesudahSiap(dialog, jawaban);
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
