// Kernel satu notebook: mati, dinyalakan lagi, atau ditidurkan server; sesudahnya panel dipasang kembali.

import { ISessionContext } from '@jupyterlab/apputils';
import { NotebookPanel } from '@jupyterlab/notebook';
import { Kernel, KernelAPI } from '@jupyterlab/services';
import { BarisKabar } from './bilah';

const MATI = 'Kit di notebook ini berhenti. Jawaban yang sudah tersimpan aman dan akan terpasang kembali.';
const MENYALA = 'Kit di notebook ini berhenti dan sedang dinyalakan lagi. Jawaban Anda akan terpasang kembali sendiri.';

/** Yang dilakukan ruangan ketika kernel berubah. */
export interface IPenghuni {
  /** Mesin selesai bekerja dan menunggu. */
  menganggur: () => void;
  /** Panel segera hilang dari layar: letaknya dijaga sejak sekarang, bukan sesudah halamannya memendek. */
  padam: () => void;
  /** Mesin menyala lagi: semua panel dipasang kembali. */
  pasang: () => unknown;
}

/** Menjaga satu kernel. */
export class Mesin {
  private _menyalakan: Promise<void> | null = null;
  private _padam = false;

  constructor(
    private _panel: NotebookPanel,
    private _kabar: BarisKabar,
    private _penghuni: IPenghuni
  ) {
    this._sesi.statusChanged.connect((_, status) => this._status(status));
    this._sesi.kernelChanged.connect((_, ubah) => this._kernel(ubah.oldValue, ubah.newValue));
  }

  /** Benar selama mesinnya diketahui mati. */
  get padam(): boolean {
    return this._padam;
  }

  /** Nyalakan lagi, lalu pasang kembali semua panel; panggilan yang bersamaan dipakai bersama. */
  nyalakan(): Promise<void> {
    this._menyalakan ??= this._nyalakan().finally(() => (this._menyalakan = null));
    return this._menyalakan;
  }

  /** Sambungan kembali, atau notebook terlihat lagi: mesin yang masih ada disambung, yang sudah tidak ada dinyalakan. */
  async sambung(): Promise<void> {
    const kernel = this._sesi.session?.kernel;
    if (!(await this._masihAda(kernel))) {
      await this.nyalakan();
    } else if (kernel && kernel.connectionStatus !== 'connected') {
      await kernel.reconnect().catch(() => this.kabariMati());
    }
  }

  /** Mesin tidak menjawab; kabarnya tercabut sendiri bila ternyata hanya lama bekerja. */
  kabariMati(): void {
    const tombol = [{ tulisan: 'Nyalakan lagi', lakukan: () => this.nyalakan() }];
    this._kabar.pasang('mati', { kalimat: MATI, tombol });
  }

  private get _sesi(): ISessionContext {
    return this._panel.sessionContext;
  }

  /** Ditanyakan kepada server, karena kabar JupyterLab tentang mesin yang ditidurkan terlambat sampai sepuluh detik. */
  private async _masihAda(kernel?: Kernel.IKernelConnection | null): Promise<boolean> {
    if (!kernel) {
      return !this._padam; // notebook yang baru dibuka belum bermesin
    }
    const ada = KernelAPI.getKernelModel(kernel.id, kernel.serverSettings).then(satu => satu !== undefined);
    return ada.catch(() => true); // server tidak menjawab: bukan tanda bahwa mesinnya mati
  }

  private async _nyalakan(): Promise<void> {
    this._padamkan();
    this._kabar.pasang('mati', { kalimat: MENYALA, tombol: [] });
    try {
      await this._sesi.session!.kernel!.restart();
    } catch {
      await this._ganti().catch(() => this.kabariMati()); // kernelnya sudah tidak ada di server
    }
    this._menyala();
  }

  private async _ganti(): Promise<void> {
    await this._sesi.shutdown().catch(() => undefined);
    await this._sesi.changeKernel({ name: 'python3' });
  }

  private _status(status: Kernel.Status): void {
    if (status === 'autorestarting' || status === 'restarting') {
      this._padamkan();
      this._kabar.pasang('mati', { kalimat: MENYALA, tombol: [] });
    } else if (status === 'dead') {
      this._hilang();
    } else if (status === 'idle' && this._padam) {
      this._menyala();
    } else if (status === 'idle') {
      this._kabar.cabut('mati');
      this._penghuni.menganggur();
    }
  }

  private _kernel(lama: unknown, kernel: Kernel.IKernelConnection | null): void {
    if (kernel) {
      this._menyala();
    } else if (lama && !this._padam) {
      this._hilang();
    }
  }

  private _hilang(): void {
    this._padamkan();
    this.kabariMati();
  }

  private _padamkan(): void {
    this._padam = true;
    this._penghuni.padam();
  }

  private _menyala(): void {
    if (this._padam && this._sesi.session?.kernel) {
      this._padam = false;
      this._kabar.cabut('mati');
      this._penghuni.pasang();
    }
  }
}
