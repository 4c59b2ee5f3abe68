// Sambungan ke server kit: diperiksa berkala dan begitu ada yang gagal; kabarnya satu untuk semua notebook.

import { PageConfig, URLExt } from '@jupyterlab/coreutils';
import { ServerConnection, ServiceManager } from '@jupyterlab/services';
import { ISignal, Signal } from '@lumino/signaling';

const JEDA_TENANG = 10000;
const JEDA_PUTUS = 2000;
const BATAS_JAWAB = 6000;
const TIDAK_BERJALAN = 424; // jawaban hub atas nama server peserta yang berhenti

/** putus: server tidak menjawab; berhenti: ruang kelas menjawab bahwa server peserta ini tidak berjalan lagi. */
export type Hubungan = 'tersambung' | 'putus' | 'berhenti';

/** Menjaga satu tanda: bagaimana hubungan ke server sekarang. */
export class Sambungan {
  private _berubah = new Signal<this, Hubungan>(this);
  private _hubungan: Hubungan = 'tersambung';
  private _jam = 0;
  private _memeriksa: Promise<void> | null = null;

  constructor(private _layanan: ServiceManager.IManager) {
    _layanan.connectionFailure.connect(() => void this.periksa());
    window.addEventListener('offline', () => void this.periksa());
    window.addEventListener('online', () => void this.periksa());
    this._jadwalkan();
  }

  /** Dipancarkan ketika hubungan berubah. */
  get berubah(): ISignal<this, Hubungan> {
    return this._berubah;
  }

  /** Keadaan terakhir yang diketahui. */
  get tersambung(): boolean {
    return this._hubungan === 'tersambung';
  }

  /** Tanyakan server sekarang; pemeriksaan yang sedang berjalan dipakai bersama. */
  periksa(): Promise<void> {
    this._memeriksa ??= this._tanya().finally(() => (this._memeriksa = null));
    return this._memeriksa;
  }

  /** Minta ruang kelas membuka lagi server peserta, lalu kembali ke notebook ini. */
  bukaLagi(): void {
    const hub = URLExt.join(PageConfig.getOption('hubPrefix'), 'spawn', PageConfig.getOption('hubUser'));
    window.location.assign(`${hub}?next=${encodeURIComponent(window.location.pathname)}`);
  }

  private async _tanya(): Promise<void> {
    const kini = await this._menjawab();
    if (kini !== this._hubungan) {
      this._hubungan = kini;
      this._berubah.emit(kini);
    }
    this._jadwalkan();
  }

  private async _menjawab(): Promise<Hubungan> {
    const atur = this._layanan.serverSettings;
    const batas = new AbortController();
    const jam = window.setTimeout(() => batas.abort(), BATAS_JAWAB);
    try {
      const alamat = URLExt.join(atur.baseUrl, 'api/status');
      const jawaban = await ServerConnection.makeRequest(alamat, { signal: batas.signal }, atur);
      return jawaban.ok ? 'tersambung' : jawaban.status === TIDAK_BERJALAN ? 'berhenti' : 'putus';
    } catch {
      return 'putus';
    } finally {
      window.clearTimeout(jam);
    }
  }

  private _jadwalkan(): void {
    window.clearTimeout(this._jam);
    this._jam = window.setTimeout(() => void this.periksa(), this.tersambung ? JEDA_TENANG : JEDA_PUTUS);
  }
}
