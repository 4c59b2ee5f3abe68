// Penampilan satu sel: terkunci atau bebas, kodenya tersembunyi, dan yang bukan buatan kit menyebut dirinya.

import { Cell, CodeCell, MarkdownCell } from '@jupyterlab/cells';
import { bebas, IRuang, milik, Milik } from './milik';

const SEBAB_ASING = 'Sel ini bukan buatan kit atau sudah diubah, jadi tidak berjalan sendiri.';
const SEBUTAN = { asing: 'Kode', coret: 'Kertas coret', kode: 'Kode', panel: 'Kode panel', teks: 'Bacaan' };
const LIHAT = 'Lihat kode';
const TUTUP = 'Tutup kode';

/** Perintah atas satu sel, dari tombol kecil di bawahnya. */
export interface IPerintahSel {
  jalankan: (sel: CodeCell) => unknown;
}

function tombol(tulisan: string, lakukan: () => unknown): HTMLButtonElement {
  const simpul = document.createElement('button');
  simpul.type = 'button';
  simpul.textContent = tulisan;
  simpul.addEventListener('click', () => void lakukan());
  return simpul;
}

function tombolLihat(sel: CodeCell): HTMLButtonElement {
  const simpul = tombol(LIHAT, () => {
    const buka = sel.node.classList.toggle('ruang-buka');
    sel.inputHidden = !buka;
    simpul.textContent = buka ? TUTUP : LIHAT;
    simpul.setAttribute('aria-expanded', String(buka));
    if (buka) {
      sel.node.scrollIntoView({ block: 'nearest' });
    }
  });
  simpul.setAttribute('aria-expanded', 'false');
  return simpul;
}

function kaki(sel: CodeCell, punya: Milik, perintah: IPerintahSel): HTMLElement {
  const simpul = document.createElement('div');
  simpul.className = 'ruang-kaki';
  if (punya === 'asing') {
    const sebab = document.createElement('span');
    sebab.textContent = SEBAB_ASING;
    simpul.append(sebab);
  }
  if (punya === 'panel') {
    simpul.append(tombolLihat(sel));
  }
  if (bebas(sel)) {
    simpul.append(tombol('Jalankan', () => perintah.jalankan(sel)));
  }
  return simpul;
}

function kunci(sel: Cell): void {
  sel.syncEditable = false;
  sel.readOnly = true;
  if (sel instanceof MarkdownCell) {
    sel.showEditorForReadOnly = false;
    sel.rendered = true;
    sel.node.setAttribute('aria-label', SEBUTAN.teks);
  }
}

function bukaSelamanya(sel: CodeCell, punya: Milik): void {
  sel.syncCollapse = false;
  sel.inputHidden = punya === 'panel' && !sel.node.classList.contains('ruang-buka');
  sel.outputHidden = false;
  sel.syncScrolled = false;
  sel.outputsScrolled = false;
}

/** Rias satu sel menurut miliknya; dapat dipanggil lagi sesudah sel itu diubah. */
export function rias(sel: Cell, ruang: IRuang, perintah: IPerintahSel): Milik {
  const punya = milik(sel, ruang);
  sel.node.querySelector('.cm-content')?.setAttribute('aria-label', SEBUTAN[punya]);
  if (sel.node.dataset.ruang === punya) {
    return punya;
  }
  sel.node.dataset.ruang = punya;
  sel.toggleClass('ruang-bebas', bebas(sel));
  if (!bebas(sel)) {
    kunci(sel);
  }
  if (sel instanceof CodeCell) {
    bukaSelamanya(sel, punya);
    sel.node.querySelector(':scope > .ruang-kaki')?.remove();
    sel.node.append(kaki(sel, punya, perintah));
  }
  return punya;
}
