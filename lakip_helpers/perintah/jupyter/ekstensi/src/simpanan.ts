// Menyimpan satu notebook: simpan dan ambil bergiliran, yang diubah di tempat lain tidak ditimpa, yang diketik di sini terbawa.

import { NotebookPanel } from '@jupyterlab/notebook';
import { Contents } from '@jupyterlab/services';
import { ringkas, ringkasTerbuka, sambungkan, tulisan } from './beda';
import { BarisKabar } from './bilah';

const BERUBAH = 'Notebook ini diubah di jendela atau program lain.';
const GAGAL = 'Notebook ini belum dapat disimpan. Jawaban di panel tersimpan sendiri di tempat lain.';

/** Menyimpan notebook yang terbuka. */
export class Simpanan {
  private _dikirim: string[] = [];
  private _giliran: Promise<unknown> = Promise.resolve();
  private _terakhir: string;

  constructor(
    private _panel: NotebookPanel,
    private _kabar: BarisKabar,
    private _isi: Contents.IManager,
    private _pasang: () => Promise<void>
  ) {
    this._terakhir = this._kini;
    const context = _panel.context;
    const model = _panel.content.model!;
    const simpan = context.save.bind(context);
    context.save = () => this._bergiliran(() => this._simpan(simpan)); // juga Ctrl+S dan penyimpan berkala JupyterLab
    const muat = model.fromJSON.bind(model);
    model.fromJSON = isi => this._membawa(() => muat(isi));
  }

  /** Benar bila berkasnya belum sama dengan layar, mungkin hanya keluaran selnya. */
  get belum(): boolean {
    return this._panel.context.model.dirty;
  }

  /** Benar bila yang ditulis orang di sel belum tersimpan; panel yang memperbarui dirinya bukan tulisan orang. */
  get belumAman(): boolean {
    return this.belum && this._kini !== this._terakhir;
  }

  /** Yang ditulis orang di sel bebas dan belum sampai ke server; kosong bila tidak ada. */
  get tulisan(): string {
    return tulisan(this._panel, this._terakhir);
  }

  /** Simpan; sebab kegagalannya sudah menjadi kabar. */
  async simpan(): Promise<void> {
    await this._panel.context.save().catch(() => undefined);
  }

  /** Menyimpan ditolak server. */
  kabariGagal(): void {
    const tombol = [{ tulisan: 'Simpan lagi', lakukan: () => this.simpan() }];
    this._kabar.pasang('gagal', { kalimat: GAGAL, tombol });
  }

  /** Notebook di server lebih baru: benar bila isinya dari halaman ini juga; selain itu orang ditanya. */
  async bolehTimpa(): Promise<boolean> {
    const server = await this._isi.get(this._panel.context.path, { content: true });
    if ([this._terakhir, ...this._dikirim].includes(ringkas(server.content))) {
      return true;
    }
    const tombol = [{ tulisan: 'Ambil yang terbaru', lakukan: () => this._ambilTerbaru() }];
    this._kabar.pasang('berubah', { kalimat: BERUBAH, tombol });
    return false;
  }

  /** Halaman akan dimuat ulang dan tulisan orang sudah dititipkan: sisanya tidak perlu ditanyakan peramban. */
  lepaskan(): void {
    this._panel.context.model.dirty = false;
  }

  private get _kini(): string {
    return ringkasTerbuka(this._panel);
  }

  /** Satu pada satu saat: yang disimpan ketika notebook sedang diambil akan menimpanya dengan isi lama. */
  private _bergiliran(lakukan: () => Promise<void>): Promise<void> {
    const giliran = this._giliran.then(lakukan);
    this._giliran = giliran.catch(() => undefined);
    return giliran;
  }

  private async _simpan(simpan: () => Promise<void>): Promise<void> {
    const kini = this._kini;
    this._dikirim.push(kini); // tetap dikenal bila jawaban server hilang di jalan
    await simpan();
    this._terakhir = kini;
    this._dikirim = [];
    this._kabar.cabut('gagal');
    this._kabar.cabut('berubah');
    if (this._kini !== kini) {
      this._panel.context.model.dirty = true; // JupyterLab menganggap yang diketik selagi menyimpan ikut tersimpan
    }
  }

  /** Semua pengambilan lewat sini; yang ditulis sampai detik ini di halaman ini dibawa ke yang terbaru. */
  private _membawa(muat: () => void): void {
    const milik = this.tulisan;
    muat();
    this._terakhir = this._kini;
    sambungkan(this._panel, milik);
  }

  private async _ambilTerbaru(): Promise<void> {
    this._kabar.cabut('berubah');
    try {
      await this._bergiliran(() => this._panel.context.revert());
    } catch {
      return; // sebabnya sudah menjadi kabar
    }
    await this._pasang();
  }
}
