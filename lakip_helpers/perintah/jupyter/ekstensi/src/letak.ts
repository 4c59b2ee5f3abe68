// Tempat orang berhenti: sel pertama yang tampak dan geserannya, disimpan server sebagai pengaturan ekstensi.

import { NotebookPanel } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';

interface ILetak {
  geser: number;
  sel: string;
}

const JEDA_SIMPAN = 800;
const SESUDAH_JALAN = 3000;

/** Mengingat dan memulihkan letak satu notebook. */
export class Letak {
  private _atasGulir = 0;
  private _catatan: ILetak | null = null;
  private _digerakkan = false;
  private _dijaga = false;
  private _jam = 0;
  private _jamLepas = 0;

  constructor(
    private _panel: NotebookPanel,
    private _atur: ISettingRegistry.ISettings
  ) {
    this._catatan = (this._semua()[_panel.context.path] as ILetak | undefined) ?? null;
    const gulir = this._gulir;
    gulir.addEventListener('scroll', () => this._bergeser(), { passive: true });
    for (const jenis of ['wheel', 'pointerdown', 'keydown']) {
      gulir.addEventListener(jenis, () => this._dilepas(), { passive: true });
    }
    const pengukur = new ResizeObserver(() => this._dijaga && this._bertambah());
    _panel.content.widgets.forEach(sel => pengukur.observe(sel.node));
    const bingkai = new ResizeObserver(() => this._imbangi());
    bingkai.observe(gulir);
    _panel.disposed.connect(() => (pengukur.disconnect(), bingkai.disconnect()));
  }

  /** Jaga letak selama panel bertambah tinggi, sampai orang menggulir sendiri. */
  jaga(): void {
    this._batalLepas(); // milik pemasangan sebelumnya: kernel dapat mati sebelum tiga detiknya habis
    window.clearTimeout(this._jam); // bila habis selagi panel dipasang, ia mencatat layar yang sedang memendek
    if (this._digerakkan) {
      this._simpan(); // baru saja menggulir atau mengetik; belum sempat dicatat
    }
    this._catatan ??= this._ukur();
    this._dijaga = this._catatan !== null;
    this.pulihkan();
  }

  /** Panel selesai: letak dijaga sampai tiga detik tanpa perubahan, karena di laptop yang sibuk gambarnya menyusul. */
  lepas(): void {
    this._batalLepas();
    this._jamLepas = window.setTimeout(() => (this._dijaga = false), SESUDAH_JALAN);
  }

  /** Kembalikan sel yang dicatat ke geserannya. */
  pulihkan(): void {
    const sel = this._panel.content.widgets.find(satu => satu.model.id === this._catatan?.sel);
    if (sel && this._catatan) {
      this._gulir.scrollTop += this._atas(sel.node) - this._catatan.geser;
    }
  }

  private _bertambah(): void {
    this.pulihkan();
    if (this._jamLepas) {
      this.lepas();
    }
  }

  private _batalLepas(): void {
    window.clearTimeout(this._jamLepas);
    this._jamLepas = 0;
  }

  /** Baris kabar muncul atau hilang di atas notebook: yang sedang dibaca tetap di tempatnya di layar. */
  private _imbangi(): void {
    const atas = this._panel.isVisible ? this._gulir.getBoundingClientRect().top : this._atasGulir;
    const selisih = this._atasGulir ? atas - this._atasGulir : 0;
    this._atasGulir = atas;
    if (this._dijaga && this._catatan) {
      this._catatan = { ...this._catatan, geser: this._catatan.geser - selisih };
      this.pulihkan();
    } else {
      this._gulir.scrollTop += selisih;
    }
  }

  private get _gulir(): HTMLElement {
    return this._panel.content.outerNode;
  }

  private _atas(simpul: HTMLElement): number {
    return Math.round(simpul.getBoundingClientRect().top - this._gulir.getBoundingClientRect().top);
  }

  private _ukur(): ILetak | null {
    const sel = this._panel.content.widgets.find(
      satu => !satu.isHidden && this._atas(satu.node) + satu.node.offsetHeight > 0
    );
    return sel && this._panel.isVisible ? { geser: this._atas(sel.node), sel: sel.model.id } : null;
  }

  private _dilepas(): void {
    this._digerakkan = true;
    this._dijaga = false;
    this._bergeser();
  }

  private _bergeser(): void {
    if (this._dijaga || !this._panel.isVisible) {
      return;
    }
    window.clearTimeout(this._jam);
    this._jam = window.setTimeout(() => this._simpan(), JEDA_SIMPAN);
  }

  private _simpan(): void {
    const letak = this._ukur();
    if (!letak || this._panel.isDisposed) {
      return;
    }
    this._catatan = letak;
    this._digerakkan = false;
    const semua = { ...this._semua(), [this._panel.context.path]: { ...letak } };
    this._atur.set('letak', semua).catch(() => undefined); // server tidak terjangkau: dicoba lagi pada gulir berikutnya
  }

  private _semua(): Record<string, any> {
    return (this._atur.get('letak').composite as Record<string, any> | undefined) ?? {};
  }
}
