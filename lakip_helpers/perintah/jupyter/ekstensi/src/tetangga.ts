// Notebook sebelum dan sesudahnya, menurut nomor di nama berkasnya.

import { PathExt } from '@jupyterlab/coreutils';
import { IDocumentManager } from '@jupyterlab/docmanager';

const NAMA_KIT = /^\d\d_.*\.ipynb$/;

/** Buka notebook kit di sebelah `jalan`; `arah` −1 sebelumnya, 1 berikutnya. Hasil: benar bila ada. */
export async function bukaTetangga(dokumen: IDocumentManager, jalan: string, arah: -1 | 1): Promise<boolean> {
  const semua = await daftarKit(dokumen, PathExt.dirname(jalan));
  const tempat = semua.indexOf(jalan);
  return buka(dokumen, tempat < 0 ? undefined : semua[tempat + arah]);
}

/** Buka notebook kit yang pertama di folder itu. Hasil: benar bila ada. */
export async function bukaAwal(dokumen: IDocumentManager, folder: string): Promise<boolean> {
  return buka(dokumen, (await daftarKit(dokumen, folder))[0]);
}

async function daftarKit(dokumen: IDocumentManager, letak: string): Promise<string[]> {
  const folder = await dokumen.services.contents.get(letak);
  const semua = folder.content as { name: string; path: string }[];
  return semua.filter(satu => NAMA_KIT.test(satu.name)).map(satu => satu.path).sort();
}

function buka(dokumen: IDocumentManager, jalan: string | undefined): boolean {
  if (jalan) {
    dokumen.openOrReveal(jalan);
  }
  return jalan !== undefined;
}
