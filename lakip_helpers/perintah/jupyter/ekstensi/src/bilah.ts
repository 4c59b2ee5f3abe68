// Bilah tipis di atas notebook kit, dan satu baris kabar di bawahnya yang hanya tampak bila ada yang perlu diketahui.

import { Widget } from '@lumino/widgets';

/** Satu tombol: tulisannya, keterangannya, dan yang dilakukannya. */
export interface ITombol {
  lakukan: () => unknown;
  tulisan: string;
  keterangan?: string;
}

const KEADAAN = {
  putus: '✘ sambungan terputus', // kabar di bawah bilah menyebut sisanya
  menyiapkan: '… panel sedang disiapkan',
  belum: '○ belum tersimpan',
  tersimpan: '✔ tersimpan'
};

const SEMPIT = 1040;

/** Keadaan notebook seperti tertulis di bilah. */
export type Keadaan = keyof typeof KEADAAN;

function buatTombol(tombol: ITombol): HTMLButtonElement {
  const simpul = document.createElement('button');
  simpul.type = 'button';
  simpul.textContent = tombol.tulisan;
  simpul.title = tombol.keterangan ?? '';
  simpul.addEventListener('click', () => void tombol.lakukan());
  return simpul;
}

function buatTeks(kelas: string, teks = ''): HTMLSpanElement {
  const simpul = document.createElement('span');
  simpul.className = kelas;
  simpul.textContent = teks;
  return simpul;
}

/** Bilah: sesi dan menit, kemajuan, keadaan, lalu tombol. */
export class Bilah extends Widget {
  private _keadaan = buatTeks('ruang-keadaan');
  private _kemajuan = buatTeks('ruang-kemajuan');

  constructor(judul: string, tombol: ITombol[]) {
    super();
    this.addClass('ruang-bilah');
    this.node.setAttribute('role', 'navigation');
    this.node.setAttribute('aria-label', 'Bilah kit');
    this._keadaan.setAttribute('role', 'status');
    this.node.append(buatTeks('ruang-sesi', judul), this._kemajuan, this._keadaan, ...tombol.map(buatTombol));
  }

  /** Layar kecil, diperbesar, atau daftar berkas terbuka: bilah dua baris, tidak ada tombol yang terpotong. */
  protected onResize(): void {
    this.toggleClass('ruang-sempit', this.node.offsetWidth < SEMPIT);
    this.parent?.fit();
  }

  /** Tulis kemajuan, misalnya “3 dari 8 latihan lulus”. */
  tulisKemajuan(teks: string): void {
    this._kemajuan.textContent = teks;
  }

  /** Tulis keadaan; pembaca layar mengucapkannya bila berubah. */
  tulisKeadaan(keadaan: Keadaan): void {
    if (this._keadaan.textContent !== KEADAAN[keadaan]) {
      this._keadaan.textContent = KEADAAN[keadaan];
      this._keadaan.dataset.keadaan = keadaan;
    }
  }
}

/** Satu kabar: satu kalimat dan tombol yang melakukan hal yang tepat. */
export interface IKabar {
  kalimat: string;
  tombol: ITombol[];
}

/** Yang paling depan ditampilkan bila beberapa hal terjadi bersama. */
const URUTAN = ['putus', 'mati', 'berubah', 'gagal', 'luar', 'jawaban'] as const;

/** Jenis kabar. */
export type JenisKabar = (typeof URUTAN)[number];

/** Baris kabar. */
export class BarisKabar extends Widget {
  private _semua = new Map<JenisKabar, IKabar>();

  constructor() {
    super();
    this.addClass('ruang-kabar');
    this.node.setAttribute('role', 'alert');
    this.hide();
  }

  /** Pasang sebuah kabar, menggantikan kabar sejenis. */
  pasang(jenis: JenisKabar, kabar: IKabar): void {
    if (this._semua.get(jenis)?.kalimat !== kabar.kalimat) {
      this._semua.set(jenis, kabar);
      this._gambar();
    }
  }

  /** Cabut kabar sejenis itu bila ada. */
  cabut(jenis: JenisKabar): void {
    if (this._semua.delete(jenis)) {
      this._gambar();
    }
  }

  private _gambar(): void {
    const jenis = URUTAN.find(satu => this._semua.has(satu));
    const kabar = jenis && this._semua.get(jenis);
    this.node.replaceChildren(
      ...(kabar ? [buatTeks('ruang-kalimat', kabar.kalimat), ...kabar.tombol.map(buatTombol)] : [])
    );
    this.setHidden(!kabar);
  }
}
