// Menjalankan sel kit: begitu notebook terbuka, sesudah kernelnya menyala lagi, dan tidak pernah yang asing.

import { ISessionContext } from '@jupyterlab/apputils';
import { CodeCell } from '@jupyterlab/cells';

const TANPA_BERHENTI = { tags: ['raises-exception'] };

/** Jalankan sel-sel itu berurutan di kernel; satu yang gagal tidak membatalkan yang lain, layar tidak bergeser. */
export async function jalankanSel(sel: CodeCell[], sesi: ISessionContext): Promise<void> {
  await sesi.ready;
  await sesi.session?.kernel?.info; // baru inilah tanda bahwa kernelnya menjawab
  await Promise.allSettled(sel.map(satu => CodeCell.execute(satu, sesi, TANPA_BERHENTI)));
}

/** Kode latihan sebuah sel panel, misalnya “13-03”; kosong bila bukan latihan. */
export function kodeLatihan(sel: CodeCell): string {
  return /latihan\("(\d\d-\d\d)"\)/.exec(sel.model.sharedModel.getSource())?.[1] ?? '';
}
