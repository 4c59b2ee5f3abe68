// Notebook yang berubah di tempat lain: isi selnya dibandingkan dahulu, karena keluarannya boleh berbeda.

import { INotebookContent } from '@jupyterlab/nbformat';
import { NotebookPanel } from '@jupyterlab/notebook';
import { bebas, berlabel } from './milik';

const BATAS = '\n\n# --- yang Anda ketik di halaman ini ---\n';

interface ISelJson {
  cell_type: string;
  source: string | string[];
}

const teks = (sel: ISelJson): string => (Array.isArray(sel.source) ? sel.source.join('') : sel.source);
const daftar = (isi: INotebookContent): ISelJson[] => isi.cells as unknown as ISelJson[];

/** Ringkasan isi sel, tanpa keluarannya: dua notebook yang sama isinya sama ringkasannya. */
export function ringkas(isi: INotebookContent): string {
  return JSON.stringify(daftar(isi).map(sel => [sel.cell_type, teks(sel)]));
}

/** Ringkasan yang sama bagi notebook yang sedang terbuka. */
export function ringkasTerbuka(panel: NotebookPanel): string {
  return JSON.stringify([...panel.content.model!.cells].map(sel => [sel.type, sel.sharedModel.getSource()]));
}

/** Yang ditulis orang di sel bebas halaman ini sejak `dasar`, ringkasan yang terakhir sama dengan server. */
export function tulisan(panel: NotebookPanel, dasar: string): string {
  const lama = JSON.parse(dasar) as [string, string][];
  const baru = panel.content.widgets.map((sel, urut) => {
    const kini = bebas(sel) ? sel.model.sharedModel.getSource() : '';
    const semula = lama[urut]?.[1] ?? '';
    return kini.startsWith(semula) ? kini.slice(semula.length) : kini; // yang ditambahkan saja, bila hanya menambah
  });
  return baru.filter(satu => satu.trim()).join('\n\n').trim();
}

/** Sambungkan tulisan itu ke kertas coret yang sekarang; yang sudah ada tidak diulang, kertas yang hilang dibuat lagi. */
export function sambungkan(panel: NotebookPanel, tulisan: string): void {
  const tujuan = panel.content.widgets.find(sel => berlabel(sel, 'coret'))?.model.sharedModel;
  const kini = tujuan?.getSource() ?? '';
  if (!tulisan || kini.includes(tulisan)) {
    return;
  }
  const source = kini.trim() ? kini + BATAS + tulisan : tulisan;
  if (tujuan) {
    tujuan.setSource(source);
  } else {
    panel.content.model!.sharedModel.addCell({ cell_type: 'code', metadata: { tags: ['coret'] }, source });
  }
}
