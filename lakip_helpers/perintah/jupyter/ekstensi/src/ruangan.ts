// Satu notebook kit yang terbuka: dikunci, dijalankan, dijaga, dan diberi bilah.

import { ISessionContext } from '@jupyterlab/apputils';
import { CodeCell } from '@jupyterlab/cells';
import { NotebookPanel } from '@jupyterlab/notebook';
import { Contents, Kernel } from '@jupyterlab/services';
import { BarisKabar, Bilah, IKabar, ITombol } from './bilah';
import { coretan, isiTerbuka, ringkas, sambungkan } from './beda';
import { jalankanSel, kodeLatihan, nyalakan } from './jalan';
import { Letak } from './letak';
import { diTempatnya, IRuang, ITanda } from './milik';
import { Sambungan } from './sambungan';
import { rias } from './sel';
import { IJawaban, tanya } from './tanya';

const JEDA = 300;
const JEDA_SIMPAN = 2000;
const MATI = 'Kit di notebook ini berhenti. Jawaban yang sudah tersimpan aman dan akan terpasang kembali.';
const MENYALA = 'Kit di notebook ini berhenti dan sedang dinyalakan lagi. Jawaban Anda akan terpasang kembali sendiri.';
const PUTUS =
  'Sambungan terputus. Jangan tutup halaman ini: yang belum tersimpan dikirim begitu sambungan kembali.';
const BERUBAH = 'Notebook ini diubah di halaman atau program lain.';
const GAGAL = 'Notebook ini belum dapat disimpan. Jawaban di panel tersimpan sendiri di tempat lain.';
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
  private _bilah: Bilah;
  private _giliran: Promise<void> = Promise.resolve();
  private _hitung = false;
  private _jam = 0;
  private _kabar = new BarisKabar();
  private _letak: Letak;
  private _menyiapkan = 0;
  private _padam = false;
  private _terakhir: string;

  constructor(
    readonly panel: NotebookPanel,
    readonly tanda: ITanda,
    private _halaman: IHalaman
  ) {
    this._letak = _halaman.letak(panel);
    this._terakhir = ringkas(isiTerbuka(panel));
    this._bilah = new Bilah(this._judul(), _halaman.tombol(this));
    panel.addClass('ruang-kit');
    panel.toolbar.hide();
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

  /** Nyalakan lagi kernelnya, lalu pasang kembali semua panel. */
  async nyalakan(): Promise<void> {
    this._padamkan();
    this.kabari('mati', MENYALA);
    await nyalakan(this._sesi).catch(() => this.kabariMati());
    this._menyala();
  }

  /** Tampilkan kabar di bawah bilah. */
  kabari(jenis: Parameters<BarisKabar['pasang']>[0], kalimat: string, tombol: ITombol[] = []): void {
    this._kabar.pasang(jenis, { kalimat, tombol } satisfies IKabar);
  }

  /** Kernel tidak menjawab; kabarnya tercabut sendiri bila ternyata hanya lama bekerja. */
  kabariMati(): void {
    this.kabari('mati', MATI, [{ tulisan: 'Nyalakan lagi', lakukan: () => this.nyalakan() }]);
  }

  /** Menyimpan ditolak server. */
  kabariGagal(): void {
    this.kabari('gagal', GAGAL, [{ tulisan: 'Simpan lagi', lakukan: () => this.simpan() }]);
  }

  /** Notebook di server lebih baru: benar bila di sana hanya keluarannya yang berubah; selain itu orang ditanya. */
  async bolehTimpa(): Promise<boolean> {
    const kini = await this._halaman.isi.get(this.panel.context.path, { content: true });
    if ([this._terakhir, ringkas(isiTerbuka(this.panel))].includes(ringkas(kini.content))) {
      return true;
    }
    this.kabari('berubah', BERUBAH, [{ tulisan: 'Ambil yang terbaru', lakukan: () => this._ambilTerbaru() }]);
    return false;
  }

  /** Simpan notebook; tidak pernah dua penyimpanan sekaligus. */
  async simpan(): Promise<void> {
    try {
      await this.panel.context.save();
    } catch {
      // dialognya sudah diganti kabar
    }
  }

  /** Tanyakan sesuatu kepada kit, dan tampilkan kalimatnya. */
  async tanyakan(fungsi: string, ...masukan: string[]): Promise<IJawaban | null> {
    const jawaban = await tanya(this._sesi.session?.kernel, fungsi, ...masukan);
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

  private get _sesi(): ISessionContext {
    return this.panel.sessionContext;
  }

  private get _kode(): CodeCell[] {
    return this.panel.content.widgets.filter((sel): sel is CodeCell => sel instanceof CodeCell);
  }

  private _judul(): string {
    const { judul, menit, sesi } = this.tanda;
    const nama = sesi && sesi !== '00' ? `Sesi ${sesi}` : judul;
    return menit ? `${nama} · ${menit} menit` : nama;
  }

  private _rias(): ReturnType<typeof rias>[] {
    const perintah = { jalankan: (sel: CodeCell) => CodeCell.execute(sel, this._sesi) };
    return this.panel.content.widgets.map(sel => rias(sel, this._halaman.ruang, perintah));
  }

  private async _jalankan(): Promise<void> {
    const punya = this._rias();
    const sel = this.panel.content.widgets.filter((_, urut) => ['panel', 'kode'].includes(punya[urut])) as CodeCell[];
    try {
      this._letak.jaga();
      await jalankanSel(sel, this._sesi);
      this._letak.lepas();
      await this._tulisKemajuan();
    } finally {
      this._menyiapkan -= 1;
    }
    this._tulisKeadaan();
    await this._simpanBila();
  }

  private async _tulisKemajuan(): Promise<void> {
    this._hitung = false;
    const jawaban = await tanya(this._sesi.session?.kernel, 'kemajuan_sesi', this.tanda.sesi);
    this._bilah.tulisKemajuan(jawaban?.kalimat ?? '');
  }

  private _tulisKeadaan = (): void => {
    const { sambungan } = this._halaman;
    const belum = this.panel.context.model.dirty;
    this._bilah.tulisKeadaan(
      !sambungan.tersambung ? 'putus' : this._menyiapkan ? 'menyiapkan' : belum ? 'belum' : 'tersimpan'
    );
  };

  private _dengarkan(): void {
    const { context, content } = this.panel;
    const { sambungan } = this._halaman;
    context.model.stateChanged.connect(this._tulisKeadaan);
    context.saveState.connect((_, keadaan) => keadaan === 'completed' && this._tersimpan());
    this._sesi.statusChanged.connect((_, status) => this._status(status));
    this._sesi.kernelChanged.connect((_, ubah) => this._kernel(ubah.oldValue, ubah.newValue));
    sambungan.berubah.connect(this._sambung, this);
    content.model!.contentChanged.connect(this._nanti(JEDA, () => this._rias()));
    content.model!.contentChanged.connect(this._nanti(JEDA_SIMPAN, () => this._simpanBila()));
    content.node.addEventListener('click', kejadian => {
      const sasaran = kejadian.target;
      this._hitung ||= sasaran instanceof Element && sasaran.closest('.jupyter-button') !== null;
    });
    content.node.addEventListener('lakip-diam', () => sambungan.tersambung && this.kabariMati());
    this.panel.disposed.connect(() => sambungan.berubah.disconnect(this._sambung, this));
  }

  private _tersimpan(): void {
    this._terakhir = ringkas(isiTerbuka(this.panel));
    this._kabar.cabut('gagal');
    this._kabar.cabut('berubah');
  }

  private _nanti(jeda: number, lakukan: () => unknown): () => void {
    let jam = 0;
    return () => {
      window.clearTimeout(jam);
      jam = window.setTimeout(() => !this.panel.isDisposed && lakukan(), jeda);
    };
  }

  private async _simpanBila(): Promise<void> {
    if (this.panel.context.model.dirty && this._halaman.sambungan.tersambung && !this._menyiapkan) {
      await this.simpan();
    }
  }

  private _status(status: Kernel.Status): void {
    if (status === 'autorestarting' || status === 'restarting') {
      this._padamkan();
      this.kabari('mati', MENYALA);
    } else if (status === 'dead') {
      this._hilang();
    } else if (status === 'idle') {
      this._menganggur();
    }
  }

  private _menganggur(): void {
    if (this._padam) {
      this._menyala();
      return;
    }
    this._kabar.cabut('mati');
    if (this._hitung) {
      window.clearTimeout(this._jam);
      this._jam = window.setTimeout(() => void this._tulisKemajuan(), JEDA);
    }
  }

  /** Panel segera hilang dari layar: letaknya dijaga sejak sekarang, bukan sesudah halamannya memendek. */
  private _padamkan(): void {
    this._padam = true;
    this._letak.jaga();
  }

  /** Kernelnya tidak ada lagi di server: sesudah menyala, semua panel dipasang kembali. */
  private _hilang(): void {
    this._padamkan();
    this.kabariMati();
  }

  private _kernel(lama: unknown, kernel: Kernel.IKernelConnection | null): void {
    if (kernel) {
      this._menyala();
    } else if (lama && !this._padam) {
      this._hilang();
    }
  }

  private _menyala(): void {
    if (this._padam && this._sesi.session?.kernel) {
      this._padam = false;
      this._kabar.cabut('mati');
      void this.jalankan();
    }
  }

  private async _sambung(_: Sambungan, tersambung: boolean): Promise<void> {
    this._tulisKeadaan();
    if (!tersambung) {
      const coba = { tulisan: 'Coba sekarang', lakukan: () => this._halaman.sambungan.periksa() };
      this.kabari('putus', PUTUS, [coba]);
      return;
    }
    this._kabar.cabut('putus');
    const kernel = this._sesi.session?.kernel;
    if (kernel && kernel.connectionStatus !== 'connected') {
      await kernel.reconnect().catch(() => this.kabariMati());
    }
    await this._simpanBila();
  }

  private async _ambilTerbaru(): Promise<void> {
    const lama = coretan(this.panel);
    this._kabar.cabut('berubah');
    await this.panel.context.revert();
    this._terakhir = ringkas(isiTerbuka(this.panel));
    sambungkan(this.panel, lama);
    await this.jalankan();
  }
}
