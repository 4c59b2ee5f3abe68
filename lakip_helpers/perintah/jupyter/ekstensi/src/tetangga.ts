// Notebook sebelum dan sesudahnya, menurut nomor di nama berkasnya.

import { PathExt } from '@jupyterlab/coreutils';
import { IDocumentManager } from '@jupyterlab/docmanager';

const NAMA_KIT = /^\d\d_.*\.ipynb$/;

/** Buka notebook kit di sebelah `jalan`; `arah` −1 sebelumnya, 1 berikutnya. Hasil: benar bila ada. */
export async function bukaTetangga(dokumen: IDocumentManager, jalan: string, arah: -1 | 1): Promise<boolean> {
  const folder = await dokumen.services.contents.get(PathExt.dirname(jalan));
  const semua = (folder.content as { name: string; path: string }[])
    .filter(satu => NAMA_KIT.test(satu.name))
    .map(satu => satu.path)
    .sort();
  const tempat = semua.indexOf(jalan);
  const tujuan = tempat < 0 ? undefined : semua[tempat + arah];
  if (tujuan) {
    dokumen.openOrReveal(tujuan);
  }
  return tujuan !== undefined;
}
