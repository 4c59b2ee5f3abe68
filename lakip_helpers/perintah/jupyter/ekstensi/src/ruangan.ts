// Satu notebook kit yang terbuka: dikunci, dijalankan, dijaga, dan diberi bilah.

import { CodeCell } from '@jupyterlab/cells';
import { NotebookPanel } from '@jupyterlab/notebook';
import { Contents } from '@jupyterlab/services';
import { BarisKabar, Bilah, ITombol, JenisKabar } from './bilah';
import { jalankanSel, kodeLatihan } from './jalan';
import { Ketikan } from './ketikan';
import { Letak } from './letak';
import { Mesin } from './mesin';
import { diTempatnya, IRuang, ITanda } from './milik';
import { Hubungan, Sambungan } from './sambungan';
import { rias } from './sel';
import { Simpanan } from './simpanan';
import { IJawaban, tanya } from './tanya';

const JEDA = 300;
const JEDA_SIMPAN = 2000;
const PUTUS =
  'Sambungan terputus. Jangan tutup halaman ini: yang belum tersimpan dikirim begitu sambungan kembali.';
const BERHENTI =
  'Server Anda di ruang kelas berhenti. Yang sudah tersimpan aman, dan yang baru Anda ketik dipasang kembali.';
const DICATAT = 'Yang Anda ketik di panel ketika kit berhenti dicatat di kertas coret, di akhir notebook ini.';
const LUAR = 'Notebook ini berada di luar folder kit, jadi panelnya tidak berjalan sendiri.';

/** Yang dipinjam sebuah ruangan dari halaman. */
export interface IHalaman {
  isi: Contents.IManager;
  letak: (panel: NotebookPanel) => Letak;
  ruang: IRuang;
  sambungan: Sambungan;
  tombol: (ruangan: Ruangan) => ITombol[];
}

/** Satu notebook kit yang sedang terbuka. */
export class Ruangan {
  readonly mesin: Mesin;
  readonly simpanan: Simpanan;
  private _bilah: Bilah;
  private _giliran: Promise<void> = Promise.resolve();
  private _dititipkan = false;
  private _hitung = false;
  private _kabar = new BarisKabar();
  private _ketikan: Ketikan;
  private _letak: Letak;
  private _menyiapkan = 0;
  private _nantiKemajuan = this._nanti(JEDA, () => this._tulisKemajuan());

  constructor(
    readonly panel: NotebookPanel,
    readonly tanda: ITanda,
    private _halaman: IHalaman
  ) {
    this._letak = _halaman.letak(panel);
    this._bilah = new Bilah(this._judul(), _halaman.tombol(this));
    this.simpanan = new Simpanan(panel, this._kabar, _halaman.isi, () => this.jalankan());
    this._ketikan = new Ketikan(panel);
    this.mesin = new Mesin(panel, this._kabar, {
      menganggur: () => this._hitung && this._nantiKemajuan(),
      padam: () => this._letak.jaga(),
      pasang: () => this.jalankan()
    });
    panel.addClass('ruang-kit');
    panel.toolbar.hide();
    panel.content.node.querySelector('[role=feed]')?.setAttribute('role', 'group'); // anaknya bukan artikel
    panel.contentHeader.insertWidget(0, this._bilah);
    panel.contentHeader.insertWidget(1, this._kabar);
    panel.contentHeader.show();
    this._rias();
    this._dengarkan();
    this._tulisKeadaan();
    if (diTempatnya(_halaman.ruang, panel.context.path)) {
      void this.jalankan();
    } else {
      this.kabari('luar', LUAR, [{ tulisan: 'Jalankan panel', lakukan: () => this.jalankan() }]);
    }
  }

  /** Jalankan semua sel kit; panggilan yang bersamaan berurutan. */
  jalankan(): Promise<void> {
    this._kabar.cabut('luar');
    this._menyiapkan += 1;
    this._tulisKeadaan();
    this._giliran = this._giliran.then(() => this._jalankan()).catch(galat => console.warn(galat));
    return this._giliran;
  }

  /** Tampilkan kabar di bawah bilah. */
  kabari(jenis: JenisKabar, kalimat: string, tombol: ITombol[] = []): void {
    this._kabar.pasang(jenis, { kalimat, tombol });
  }

  /** Tanyakan sesuatu kepada kit, dan tampilkan kalimatnya. */
  async tanyakan(fungsi: string, ...masukan: string[]): Promise<IJawaban | null> {
    const jawaban = await this._tanya(fungsi, ...masukan);
    if (jawaban) {
      this.kabari('jawaban', jawaban.kalimat, [this.tombolTutup]);
    }
    return jawaban;
  }

  /** Tombol yang menutup kabar terakhir dari kit. */
  get tombolTutup(): ITombol {
    return { tulisan: 'Tutup', lakukan: () => this._kabar.cabut('jawaban') };
  }

  /** Kode latihan yang sedang dibaca: yang pertama di layar, atau yang terdekat di bawahnya. */
  latihanTampak(): string {
    const batas = this.panel.content.outerNode.getBoundingClientRect().top;
    const latihan = this._kode.filter(sel => kodeLatihan(sel));
    const tampak = latihan.find(sel => sel.node.getBoundingClientRect().bottom > batas + 40) ?? latihan.at(-1);
    return tampak ? kodeLatihan(tampak) : '';
  }

  /** Benar bila notebook ini memuat latihan. */
  get berlatihan(): boolean {
    return this._kode.some(sel => kodeLatihan(sel));
  }

  /** Halaman akan ditutup: yang masih diketik dikirim. Benar bila tidak dapat dikirim, sehingga orang perlu ditanya. */
  tertinggal(): boolean {
    const diam = !this._halaman.sambungan.tersambung || this.mesin.padam;
    if (!diam) {
      this._ketikan.kirim();
    }
    return diam && this._ketikan.tertunda && !this._dititipkan;
  }

  private get _kode(): CodeCell[] {
    return this.panel.content.widgets.filter((sel): sel is CodeCell => sel instanceof CodeCell);
  }

  private _judul(): string {
    const { judul, menit, sesi } = this.tanda;
    const nama = sesi && sesi !== '00' ? `Sesi ${sesi}` : judul;
    return menit ? `${nama} · ${menit} menit` : nama;
  }

  /** Sama dengan yang tertulis di panelnya: yang sedang diketik, ditolak disimpan, atau tidak dijawab kit. */
  private get _belumAman(): boolean {
    return this.simpanan.belumAman || this.panel.content.node.querySelector('.lakip-panel[data-belum]') !== null;
  }

  private _rias(): ReturnType<typeof rias>[] {
    const perintah = { jalankan: (sel: CodeCell) => CodeCell.execute(sel, this.panel.sessionContext) };
    return this.panel.content.widgets.map(sel => rias(sel, this._halaman.ruang, perintah));
  }

  private async _jalankan(): Promise<void> {
    const punya = this._rias();
    const sel = this.panel.content.widgets.filter((_, urut) => ['panel', 'kode'].includes(punya[urut])) as CodeCell[];
    try {
      this._letak.jaga();
      await jalankanSel(sel, this.panel.sessionContext);
      this._letak.lepas();
      if (await this._ketikan.pasang()) {
        this.kabari('jawaban', DICATAT, [this.tombolTutup]);
      }
      await this._tulisKemajuan();
    } finally {
      this._menyiapkan -= 1;
    }
    this._tulisKeadaan();
    await this._simpanBila();
  }

  private _tanya(fungsi: string, ...masukan: string[]): Promise<IJawaban | null> {
    return tanya(this.panel.sessionContext.session?.kernel, fungsi, ...masukan);
  }

  private async _tulisKemajuan(): Promise<void> {
    this._hitung = false;
    const jawaban = await this._tanya('kemajuan_sesi', this.tanda.sesi);
    this._bilah.tulisKemajuan(jawaban?.kalimat ?? '');
  }

  private _tulisKeadaan = (): void => {
    const putus = !this._halaman.sambungan.tersambung;
    this._bilah.tulisKeadaan(
      putus ? 'putus' : this._menyiapkan ? 'menyiapkan' : this._belumAman ? 'belum' : 'tersimpan'
    );
  };

  private _dengarkan(): void {
    const { context, content } = this.panel;
    const { sambungan } = this._halaman;
    context.model.stateChanged.connect(this._tulisKeadaan);
    sambungan.berubah.connect(this._sambung, this);
    content.model!.contentChanged.connect(this._nanti(JEDA, () => this._rias()));
    content.model!.contentChanged.connect(this._tulisKeadaan);
    content.node.addEventListener('lakip-keadaan', this._tulisKeadaan);
    content.model!.contentChanged.connect(this._nanti(JEDA_SIMPAN, () => this._simpanBila()));
    content.node.addEventListener('click', ({ target }) => {
      this._hitung ||= target instanceof Element && target.closest('.jupyter-button') !== null;
    });
    content.node.addEventListener('lakip-diam', () => sambungan.tersambung && this.mesin.kabariMati());
    const terlihat = new IntersectionObserver(() => this._terlihat());
    terlihat.observe(this.panel.node);
    document.addEventListener('visibilitychange', this._terlihat);
    this.panel.disposed.connect(() => {
      terlihat.disconnect();
      document.removeEventListener('visibilitychange', this._terlihat);
      sambungan.berubah.disconnect(this._sambung, this);
    });
  }

  /** Orang kembali ke notebook ini: mesin yang ditidurkan menyala, kemajuan dari jendela lain ikut tertulis. */
  private _terlihat = (): void => {
    if (this.panel.isVisible && !document.hidden && this._halaman.sambungan.tersambung && !this._menyiapkan) {
      void this.mesin.sambung();
      this._nantiKemajuan();
    }
  };

  private _nanti(jeda: number, lakukan: () => unknown): () => void {
    let jam = 0;
    return () => {
      window.clearTimeout(jam);
      jam = window.setTimeout(() => !this.panel.isDisposed && lakukan(), jeda);
    };
  }

  private async _simpanBila(): Promise<void> {
    if (this.simpanan.belum && this._halaman.sambungan.tersambung && !this._menyiapkan) {
      await this.simpanan.simpan();
    }
  }

  private async _sambung(sambungan: Sambungan, hubungan: Hubungan): Promise<void> {
    this._tulisKeadaan();
    if (hubungan === 'putus') {
      this.kabari('putus', PUTUS, [{ tulisan: 'Coba sekarang', lakukan: () => sambungan.periksa() }]);
    } else if (hubungan === 'berhenti') {
      this.kabari('putus', BERHENTI, [{ tulisan: 'Nyalakan lagi', lakukan: () => this._bukaLagi() }]);
    } else {
      this._kabar.cabut('putus');
      await this.mesin.sambung();
      await this._simpanBila();
    }
  }

  private _bukaLagi(): void {
    this._ketikan.titipkan(this.simpanan.tulisan);
    this._dititipkan = true;
    this.simpanan.lepaskan();
    this._halaman.sambungan.bukaLagi();
  }
}
