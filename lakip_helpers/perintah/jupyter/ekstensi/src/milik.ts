// Milik siapa sebuah sel: diputuskan dari sidik yang dikirim server, tidak pernah dari keterangan di notebooknya.

import { PageConfig, PathExt } from '@jupyterlab/coreutils';
import { Cell } from '@jupyterlab/cells';
import { NotebookPanel } from '@jupyterlab/notebook';
import { sidik } from './sidik';

/** Yang dikirim server kit kepada halaman: sidik sel kit, dan folder yang notebooknya boleh berjalan sendiri. */
export interface IRuang {
  sidik: Set<string>;
  tempat: string[];
}

/** teks: bacaan kit; panel: kode kit yang dilipat; kode: kode kit yang terlihat; coret: milik peserta; asing: bukan kit. */
export type Milik = 'teks' | 'panel' | 'kode' | 'coret' | 'asing';

/** Keterangan kit pada sebuah notebook; hanya untuk ditampilkan. */
export interface ITanda {
  bentuk: string;
  judul: string;
  menit: number;
  sesi: string;
}

/** Pengaturan ruang peserta; null bila halaman ini JupyterLab seperti adanya. */
export function bacaRuang(): IRuang | null {
  const teks = PageConfig.getOption('lakipRuang');
  if (!teks) {
    return null;
  }
  const { sidik, tempat } = JSON.parse(teks);
  return { sidik: new Set(sidik), tempat };
}

/** Keterangan kit; null bila notebook itu bukan notebook kit. */
export function bacaTanda(panel: NotebookPanel): ITanda | null {
  const tanda = panel.content.model?.getMetadata('lakip');
  if (!tanda || typeof tanda !== 'object') {
    return null;
  }
  const { bentuk = '', judul = '', menit = 0, sesi = '' } = tanda as Partial<ITanda>;
  return {
    bentuk: String(bentuk),
    judul: String(judul),
    menit: Number(menit) || 0,
    sesi: /^\d\d$/.test(String(sesi)) ? String(sesi) : ''
  };
}

/** Benar bila notebook itu ada di folder kit, sehingga di sampingnya tidak ada modul asing yang ikut termuat. */
export function diTempatnya(ruang: IRuang, jalan: string): boolean {
  return ruang.tempat.includes(PathExt.dirname(jalan));
}

/** Benar bila sel itu berlabel demikian. */
export const berlabel = (sel: Cell, label: string): boolean => {
  const tanda = sel.model.getMetadata('tags');
  return Array.isArray(tanda) && tanda.includes(label);
};

/** Milik siapa sel itu sekarang. */
export function milik(sel: Cell, ruang: IRuang): Milik {
  if (sel.model.type !== 'code') {
    return sel.model.getMetadata('editable') === false ? 'teks' : 'coret';
  }
  if (berlabel(sel, 'coret')) {
    return 'coret';
  }
  if (!ruang.sidik.has(sidik(sel.model.sharedModel.getSource()))) {
    return 'asing';
  }
  return berlabel(sel, 'panel') || berlabel(sel, 'lipat') ? 'panel' : 'kode';
}

/** Benar bila peserta boleh mengetik di sel itu; panel dan bacaan tidak. */
export function bebas(sel: Cell): boolean {
  return sel.model.getMetadata('editable') !== false;
}
