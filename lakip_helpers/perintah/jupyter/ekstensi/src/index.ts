// Ruang tenang kit: notebook kit terbuka siap dikerjakan. Fasilitator dan `lakip mulai --lengkap` hanya mendapat unduhan.

import { ILabShell, JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { PageConfig } from '@jupyterlab/coreutils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator } from '@jupyterlab/translation';
import { sebutTakTerbuka, tampilkanBantuan } from './bantuan';
import { ITombol } from './bilah';
import { gantiDialog } from './dialog';
import { indonesiakan } from './kata';
import { Letak } from './letak';
import { bacaRuang, bacaTanda, IRuang } from './milik';
import { redamTetikus, redamTombol } from './papan';
import { bukaTutupBerkas, rapikan } from './rangka';
import { IHalaman, Ruangan } from './ruangan';
import { Sambungan } from './sambungan';
import { bukaAwal, bukaTetangga } from './tetangga';
import { pasangUnduhan, unduh } from './unduh';

const BATAL = null;
const BATAS_TUJUAN = 8000;
const BUANG = 1; // Cancel, Discard, Save
const JEDA_KOSONG = 500;
const TIMPA = 2; // Cancel, Revert, Overwrite
const IKUTI = (kode: string) =>
  `Ikuti kelas mulai dari latihan ${kode}? Karya sebelumnya diisi jawaban contoh; pekerjaan Anda sendiri di sana disisihkan ` +
  'dan dapat dikembalikan di notebook 00.';
const UJUNG = { '-1': 'Ini notebook yang pertama.', '1': 'Ini notebook yang terakhir.' };

/** Yang dipegang plugin selama halaman terbuka. */
class Peserta {
  private _gagal: string[] = [];
  private _halaman: IHalaman;
  private _ruangan = new Set<Ruangan>();
  private _sejak = performance.now();
  private _tujuan = PageConfig.getOption('treePath');

  constructor(
    private _app: JupyterFrontEnd,
    private _rangka: ILabShell,
    private _dokumen: IDocumentManager,
    atur: ISettingRegistry.ISettings,
    ruang: IRuang
  ) {
    this._halaman = {
      isi: _app.serviceManager.contents,
      letak: panel => new Letak(panel, atur),
      ruang,
      sambungan: new Sambungan(_app.serviceManager),
      tombol: ruangan => this._tombol(ruangan)
    };
    window.addEventListener('beforeunload', kejadian => {
      if ([...this._ruangan].filter(satu => satu.tertinggal()).length) {
        kejadian.preventDefault(); // peramban bertanya dahulu, dengan kalimatnya sendiri
      }
    });
  }

  /** Jadikan sebuah notebook ruangan kit, bila memang notebook kit. */
  async terima(panel: NotebookPanel): Promise<void> {
    await panel.context.ready;
    await this._tampak(panel);
    const tanda = bacaTanda(panel);
    if (tanda && !panel.isDisposed) {
      const ruangan = new Ruangan(panel, tanda, this._halaman);
      this._ruangan.add(ruangan);
      panel.disposed.connect(() => this._ruangan.delete(ruangan));
    }
  }

  /** Notebook lain yang ikut terbuka, atau tampak sekejap sebelum yang dituju, baru disiapkan ketika dilihat orang. */
  private _tampak(panel: NotebookPanel): Promise<void> {
    return new Promise(selesai => {
      const lihat = () => {
        if (panel.isDisposed || (panel.isVisible && this._sampai(panel.context.path))) {
          this._rangka.currentChanged.disconnect(lihat);
          selesai();
        }
      };
      this._rangka.currentChanged.connect(lihat);
      window.setTimeout(lihat, BATAS_TUJUAN);
      lihat();
    });
  }

  /** Benar bila notebook di alamat halaman sudah terbuka, atau tidak kunjung ada. */
  private _sampai(jalan: string): boolean {
    if (jalan === this._tujuan || performance.now() - this._sejak >= BATAS_TUJUAN) {
      this._tujuan = '';
    }
    return this._tujuan === '';
  }

  /** Alamat yang salah tidak meninggalkan layar tanpa notebook dan bilah: notebook pertama terbuka. */
  async isiBilaKosong(): Promise<void> {
    await this._app.restored;
    await new Promise(lanjut => window.setTimeout(lanjut, JEDA_KOSONG)); // yang gagal dibuka ditutup dahulu
    if (![...this._rangka.widgets('main')].some(satu => this._dokumen.contextForWidget(satu))) {
      this._tujuan = '';
      await bukaAwal(this._dokumen, this._halaman.ruang.tempat[0] ?? '');
    }
  }

  /** Dialog JupyterLab yang digantikan kabar di bilah. */
  pasangDialog(penerjemah: ITranslator): void {
    const periksa = async () => (void this._halaman.sambungan.periksa(), BATAL);
    gantiDialog(penerjemah, {
      'Cannot open': () => (void this.isiBilaKosong(), undefined), // kalimatnya tetap dibaca orang
      'File Changed': async kalimat => ((await this._cari(kalimat)?.simpanan.bolehTimpa()) ? TIMPA : BATAL),
      'File Load Error': async kalimat => (this._gagal.push(kalimat), sebutTakTerbuka(), void this.isiBilaKosong(), BATAL),
      'File Save Error': async kalimat => (this._cari(kalimat)?.simpanan.kabariGagal(), BATAL),
      'Kernel Restarting': async () => BATAL, // kabarnya dari status kernel
      'Save your work': kalimat => (this._pernahGagal(kalimat) ? Promise.resolve(BUANG) : undefined),
      'Server Connection Error': periksa,
      'Server unavailable or unreachable': periksa // di ruang kelas
    });
  }

  /** Benar bila yang ditanyakan itu berkas yang tidak pernah terbuka, sehingga tidak ada yang perlu disimpan. */
  private _pernahGagal(kalimat: string): boolean {
    const nama = /["“](.+)["”]/.exec(kalimat)?.[1];
    return nama !== undefined && this._gagal.some(satu => satu.includes(nama));
  }

  private _cari(kalimat: string): Ruangan | undefined {
    const semua = [...this._ruangan];
    return semua.find(satu => kalimat.includes(satu.panel.context.path)) ?? semua.find(satu => satu.panel.isVisible);
  }

  private _tombol(ruangan: Ruangan): ITombol[] {
    const ikuti: ITombol = {
      tulisan: 'Ikuti dari sini',
      keterangan: 'Untuk yang terlambat: mulai dari latihan yang tampak, dengan jawaban contoh',
      lakukan: () => this._tawarkanIkuti(ruangan)
    };
    return [
      { tulisan: '‹ Sebelumnya', lakukan: () => this._pindah(ruangan, -1) },
      { tulisan: 'Berikutnya ›', lakukan: () => this._pindah(ruangan, 1) },
      ...(ruangan.berlatihan ? [ikuti] : []),
      { tulisan: 'Unduh pekerjaan', lakukan: () => this._unduhPekerjaan(ruangan) },
      { tulisan: 'Berkas', lakukan: () => bukaTutupBerkas(this._app, this._rangka) },
      { tulisan: 'Bantuan', lakukan: tampilkanBantuan }
    ];
  }

  private async _pindah(ruangan: Ruangan, arah: -1 | 1): Promise<void> {
    ruangan.tombolTutup.lakukan();
    if (!(await bukaTetangga(this._dokumen, ruangan.panel.context.path, arah))) {
      ruangan.kabari('jawaban', UJUNG[arah], [ruangan.tombolTutup]);
    }
  }

  private _tawarkanIkuti(ruangan: Ruangan): void {
    const kode = ruangan.latihanTampak();
    const ya = async () => {
      await ruangan.tanyakan('ikuti', kode);
      await ruangan.jalankan();
    };
    ruangan.kabari('jawaban', IKUTI(kode), [
      { tulisan: 'Ya, ikuti', lakukan: ya },
      { ...ruangan.tombolTutup, tulisan: 'Batal' }
    ]);
  }

  private async _unduhPekerjaan(ruangan: Ruangan): Promise<void> {
    const jawaban = await ruangan.tanyakan('bungkus');
    if (jawaban?.berkas) {
      await unduh(this._halaman.isi, jawaban.berkas);
    }
  }
}

const plugin: JupyterFrontEndPlugin<void> = {
  id: 'lakip-lab:ruang',
  description: 'Ruang tenang untuk notebook kit bimbingan LAKIP',
  autoStart: true,
  requires: [INotebookTracker, IDocumentManager, ISettingRegistry, ITranslator, ILabShell],
  activate: async (
    app: JupyterFrontEnd,
    pelacak: INotebookTracker,
    dokumen: IDocumentManager,
    pengaturan: ISettingRegistry,
    penerjemah: ITranslator,
    rangka: ILabShell
  ) => {
    pasangUnduhan(dokumen);
    const ruang = bacaRuang();
    if (!ruang) {
      return;
    }
    document.body.classList.add('ruang-peserta');
    indonesiakan(penerjemah);
    redamTombol(app, () => pelacak.currentWidget);
    redamTetikus();
    void rapikan(app, rangka);
    const peserta = new Peserta(app, rangka, dokumen, await pengaturan.load(plugin.id), ruang);
    peserta.pasangDialog(penerjemah);
    if (!PageConfig.getOption('treePath')) {
      void peserta.isiBilaKosong();
    }
    pelacak.forEach(panel => void peserta.terima(panel));
    pelacak.widgetAdded.connect((_, panel) => void peserta.terima(panel));
  }
};

export default plugin;
