// Menyimpan satu notebook: satu penyimpanan pada satu saat, dan yang diubah di tempat lain tidak pernah ditimpa diam-diam.

import { NotebookPanel } from '@jupyterlab/notebook';
import { Contents } from '@jupyterlab/services';
import { coretan, isiTerbuka, ringkas, sambungkan } from './beda';
import { BarisKabar } from './bilah';

const BERUBAH = 'Notebook ini diubah di jendela atau program lain.';
const GAGAL = 'Notebook ini belum dapat disimpan. Jawaban di panel tersimpan sendiri di tempat lain.';

/** Menyimpan notebook yang terbuka. */
export class Simpanan {
  private _terakhir: string;

  constructor(
    private _panel: NotebookPanel,
    private _kabar: BarisKabar,
    private _isi: Contents.IManager,
    private _pasang: () => Promise<void>
  ) {
    this._terakhir = this._kini;
    _panel.context.saveState.connect((_, keadaan) => keadaan === 'completed' && this._tersimpan());
  }

  /** Benar bila ada yang belum tersimpan. */
  get belum(): boolean {
    return this._panel.context.model.dirty;
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

  /** Notebook di server lebih baru: benar bila di sana hanya keluarannya yang berubah; selain itu orang ditanya. */
  async bolehTimpa(): Promise<boolean> {
    const server = await this._isi.get(this._panel.context.path, { content: true });
    if ([this._terakhir, this._kini].includes(ringkas(server.content))) {
      return true;
    }
    const tombol = [{ tulisan: 'Ambil yang terbaru', lakukan: () => this._ambilTerbaru() }];
    this._kabar.pasang('berubah', { kalimat: BERUBAH, tombol });
    return false;
  }

  /** Halaman akan dimuat ulang: keluaran saja yang belum tersimpan tidak perlu ditanyakan peramban. */
  lepaskan(): void {
    if (this._kini === this._terakhir) {
      this._panel.context.model.dirty = false;
    }
  }

  private get _kini(): string {
    return ringkas(isiTerbuka(this._panel));
  }

  private _tersimpan(): void {
    this._terakhir = this._kini;
    this._kabar.cabut('gagal');
    this._kabar.cabut('berubah');
  }

  private async _ambilTerbaru(): Promise<void> {
    const lama = coretan(this._panel);
    this._kabar.cabut('berubah');
    await this._panel.context.revert();
    this._terakhir = this._kini;
    sambungkan(this._panel, lama);
    await this._pasang();
  }
}
