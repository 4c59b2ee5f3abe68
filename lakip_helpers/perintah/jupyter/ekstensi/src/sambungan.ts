// Sambungan ke server kit: diperiksa berkala dan begitu ada yang gagal; kabarnya satu untuk semua notebook.

import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection, ServiceManager } from '@jupyterlab/services';
import { ISignal, Signal } from '@lumino/signaling';

const JEDA_TENANG = 10000;
const JEDA_PUTUS = 2000;
const BATAS_JAWAB = 6000;

/** Menjaga satu tanda: tersambung atau tidak. */
export class Sambungan {
  private _berubah = new Signal<this, boolean>(this);
  private _jam = 0;
  private _memeriksa: Promise<boolean> | null = null;
  private _tersambung = true;

  constructor(private _layanan: ServiceManager.IManager) {
    _layanan.connectionFailure.connect(() => void this.periksa());
    window.addEventListener('offline', () => void this.periksa());
    window.addEventListener('online', () => void this.periksa());
    this._jadwalkan();
  }

  /** Dipancarkan ketika sambungan putus (false) atau kembali (true). */
  get berubah(): ISignal<this, boolean> {
    return this._berubah;
  }

  /** Keadaan terakhir yang diketahui. */
  get tersambung(): boolean {
    return this._tersambung;
  }

  /** Tanyakan server sekarang; pemeriksaan yang sedang berjalan dipakai bersama. */
  periksa(): Promise<boolean> {
    this._memeriksa ??= this._tanya().finally(() => (this._memeriksa = null));
    return this._memeriksa;
  }

  private async _tanya(): Promise<boolean> {
    const kini = await this._menjawab();
    if (kini !== this._tersambung) {
      this._tersambung = kini;
      this._berubah.emit(kini);
    }
    this._jadwalkan();
    return kini;
  }

  private async _menjawab(): Promise<boolean> {
    const atur = this._layanan.serverSettings;
    const batas = new AbortController();
    const jam = window.setTimeout(() => batas.abort(), BATAS_JAWAB);
    try {
      const alamat = URLExt.join(atur.baseUrl, 'api/status');
      const jawaban = await ServerConnection.makeRequest(alamat, { signal: batas.signal }, atur);
      return jawaban.ok;
    } catch {
      return false;
    } finally {
      window.clearTimeout(jam);
    }
  }

  private _jadwalkan(): void {
    window.clearTimeout(this._jam);
    this._jam = window.setTimeout(() => void this.periksa(), this._tersambung ? JEDA_TENANG : JEDA_PUTUS);
  }
}
