// Notebook yang berubah di tempat lain: isi selnya dibandingkan dahulu, karena keluarannya boleh berbeda.

import { INotebookContent } from '@jupyterlab/nbformat';
import { NotebookPanel } from '@jupyterlab/notebook';

const BATAS = '\n\n# --- yang Anda ketik di halaman ini ---\n';

interface ISelJson {
  cell_type: string;
  metadata: { tags?: unknown };
  source: string | string[];
}

const teks = (sel: ISelJson): string => (Array.isArray(sel.source) ? sel.source.join('') : sel.source);
const coret = (sel: ISelJson): boolean => Array.isArray(sel.metadata.tags) && sel.metadata.tags.includes('coret');
const daftar = (isi: INotebookContent): ISelJson[] => isi.cells as unknown as ISelJson[];

/** Ringkasan isi sel, tanpa keluarannya: dua notebook yang sama isinya sama ringkasannya. */
export function ringkas(isi: INotebookContent): string {
  return JSON.stringify(daftar(isi).map(sel => [sel.cell_type, teks(sel)]));
}

/** Isi notebook yang sedang terbuka. */
export function isiTerbuka(panel: NotebookPanel): INotebookContent {
  return panel.content.model!.toJSON() as INotebookContent;
}

/** Kertas coret di halaman ini, untuk disambungkan ke yang terbaru. */
export function coretan(panel: NotebookPanel): string {
  return daftar(isiTerbuka(panel)).filter(coret).map(teks).join('\n\n');
}

/** Sambungkan kertas coret lama ke kertas coret yang sekarang; yang sudah ada tidak diulang. */
export function sambungkan(panel: NotebookPanel, lama: string): void {
  const tujuan = panel.content.widgets.find(sel => {
    const tanda = sel.model.getMetadata('tags');
    return Array.isArray(tanda) && tanda.includes('coret');
  });
  const kini = tujuan?.model.sharedModel.getSource() ?? '';
  if (tujuan && lama.trim() && !kini.includes(lama)) {
    tujuan.model.sharedModel.setSource(lama.startsWith(kini) ? lama : kini + BATAS + lama);
  }
}
