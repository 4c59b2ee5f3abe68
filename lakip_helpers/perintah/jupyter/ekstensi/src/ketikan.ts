// Yang diketik di isian panel dan belum diterima kit: dipasang lagi sesudah panelnya disusun ulang, atau dicatat di kertas coret.

import { NotebookPanel } from '@jupyterlab/notebook';
import { sambungkan } from './beda';

const ISIAN = '.lakip-panel input[type=text], .lakip-panel textarea';
const SABAR = 15000;
const JEDA = 200;
const TITIPAN = 'ruang-titipan:';
const KEPALA = '# --- yang Anda ketik di panel ketika kit berhenti ---';

type Isian = HTMLInputElement | HTMLTextAreaElement;

/** Satu isian: di sel mana, namanya, yang keberapa, pilihan lain di panelnya, dan yang diketik. */
interface IKetikan {
  nama: string;
  nilai: string;
  pilihan: string;
  sel: string;
  urut: number;
}

interface ICatatan extends IKetikan {
  dikirim: boolean;
  isian: Isian;
}

const nama = (isian: Isian): string =>
  isian.closest('.jupyter-widgets')?.querySelector('.widget-label')?.textContent || isian.placeholder;

/** Pilihan di panel itu: isian berlabel sama dapat berarti lain bila pilihannya lain. */
const pilihan = (sel: Element): string =>
  JSON.stringify([...sel.querySelectorAll<HTMLSelectElement>('.lakip-panel select')].map(satu => satu.selectedIndex));

const senama = (sel: Element, label: string): Isian[] =>
  [...sel.querySelectorAll<Isian>(ISIAN)].filter(satu => nama(satu) === label);

/** Mencatat ketikan satu notebook. */
export class Ketikan {
  private _catatan = new Map<Isian, ICatatan>();
  private _titipan: IKetikan[];

  constructor(private _panel: NotebookPanel) {
    const simpul = _panel.content.node;
    simpul.addEventListener('input', ({ target }) => this._catat(target as Isian), true);
    simpul.addEventListener('change', ({ target }) => this._dikirim(target as Isian), true);
    simpul.addEventListener('lakip-jawab', ({ target }) => this._diterima(target as Element));
    const titipan = sessionStorage.getItem(this._kunci);
    sessionStorage.removeItem(this._kunci);
    const { ketikan = [], tulisan = '' } = titipan ? JSON.parse(titipan) : {};
    this._titipan = ketikan;
    sambungkan(_panel, tulisan);
  }

  /** Benar bila ada ketikan yang belum diterima kit. */
  get tertunda(): boolean {
    return this._catatan.size > 0;
  }

  /** Kirim sekarang semua yang masih diketik, tanpa menunggu isiannya ditinggalkan. */
  kirim(): void {
    [...this._catatan.values()]
      .filter(satu => !satu.dikirim && satu.isian.isConnected)
      .forEach(satu => satu.isian.dispatchEvent(new Event('change', { bubbles: true })));
  }

  /** Titipkan kepada peramban sebelum halamannya dimuat ulang; diambil begitu notebook ini terbuka lagi di tab yang sama. */
  titipkan(tulisan: string): void {
    const ketikan = [...this._catatan.values()].map(({ isian, dikirim, ...data }) => data);
    sessionStorage.setItem(this._kunci, JSON.stringify({ ketikan, tulisan }));
  }

  /** Sesudah panel disusun ulang: pasang lagi ketikannya; yang isiannya tidak ada lagi dicatat di kertas coret. Hasil: banyaknya. */
  async pasang(): Promise<number> {
    const lama = [...this._catatan.values()].filter(satu => !satu.isian.isConnected);
    const semua = [...this._titipan, ...lama];
    this._titipan = [];
    lama.forEach(satu => this._catatan.delete(satu.isian));
    const sisa = (await Promise.all(semua.map(async satu => ((await this._pasang(satu)) ? null : satu)))).filter(
      satu => satu !== null
    );
    if (sisa.length) {
      const baris = sisa.map(({ nama, nilai }) => `# ${nama}\n${nilai.replace(/^/gm, '# ')}`);
      sambungkan(this._panel, [KEPALA, ...baris].join('\n'));
    }
    return sisa.length;
  }

  private get _kunci(): string {
    return TITIPAN + this._panel.context.path;
  }

  private _catat(isian: Isian): void {
    const sel = this._panel.content.widgets.find(satu => satu.node.contains(isian));
    if (sel && isian.matches(ISIAN) && !isian.closest('.lakip-alat')) {
      const label = nama(isian);
      const urut = senama(sel.node, label).indexOf(isian);
      const catatan = { nama: label, nilai: isian.value, pilihan: pilihan(sel.node), sel: sel.model.id, urut };
      this._catatan.set(isian, { ...catatan, dikirim: false, isian });
    }
  }

  private _dikirim(isian: Isian): void {
    const catatan = this._catatan.get(isian);
    if (catatan) {
      catatan.dikirim = true;
    }
  }

  /** Kit menulis ulang keterangan status panel itu sesudah menyimpan: yang sudah dikirim dari sana tidak dicatat lagi. */
  private _diterima(panel: Element): void {
    [...this._catatan.values()]
      .filter(satu => satu.dikirim && panel.contains(satu.isian))
      .forEach(satu => this._catatan.delete(satu.isian));
  }

  private async _pasang(ketikan: IKetikan): Promise<boolean> {
    const sel = this._panel.content.widgets.find(satu => satu.model.id === ketikan.sel)?.node;
    const akhir = performance.now() + SABAR;
    while (sel && performance.now() < akhir && !this._panel.isDisposed) {
      const isian = senama(sel, ketikan.nama)[ketikan.urut];
      if (isian && pilihan(sel) === ketikan.pilihan) {
        isi(isian, ketikan.nilai);
        return true;
      }
      await new Promise(lanjut => window.setTimeout(lanjut, JEDA));
    }
    return false;
  }
}

function isi(isian: Isian, nilai: string): void {
  if (isian.value !== nilai) {
    isian.value = nilai;
    isian.dispatchEvent(new Event('input', { bubbles: true }));
    isian.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
