// Berkas kantor diunduh ketika dibuka: JupyterLab membacanya sebagai teks lalu berhenti dengan galat.

import { PathExt } from '@jupyterlab/coreutils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { Contents } from '@jupyterlab/services';

const BUKAN_TEKS = new Set(
  '.doc .docx .xls .xlsx .xlsm .ods .odt .ppt .pptx .pdf .zip .rar .7z'.split(' ')
);

/** Unduh satu berkas dari server lewat tautan biasa. */
export async function unduh(isi: Contents.IManager, jalan: string): Promise<void> {
  const tautan = document.createElement('a');
  tautan.href = await isi.getDownloadUrl(jalan);
  tautan.download = PathExt.basename(jalan);
  document.body.append(tautan);
  tautan.click();
  tautan.remove();
}

/** Semua jalan membuka berkas (klik ganda, Enter, menu) melewati `openOrReveal` dan `open`. */
export function pasangUnduhan(dokumen: IDocumentManager): void {
  for (const nama of ['openOrReveal', 'open'] as const) {
    const asli = dokumen[nama].bind(dokumen);
    dokumen[nama] = (jalan: string, ...lain: any[]) => {
      if (!BUKAN_TEKS.has(PathExt.extname(jalan).toLowerCase())) {
        return asli(jalan, ...lain);
      }
      void unduh(dokumen.services.contents, jalan);
      return undefined;
    };
  }
}
