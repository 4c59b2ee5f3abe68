"""Kalimat tentang keadaan dokumen satu daerah; papan, Excel, dan Word memakai yang sama."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.model.kota import WAJIB, DokumenOpd
from lakip_helpers.model.kota_hasil import Ada, Bantuan, IndikatorDaerah, MacamBantuan, Potret, RingkasOpd, SelMatriks

TERATAS = 5
"""OPD yang disebut di ringkasan."""
BELUM_ADA = "belum ada"
CARA_NILAI = (
    f"Nilai bantuan adalah jumlah: {', '.join(f'{satu.sebutan} × {satu.bobot}' for satu in MacamBantuan)}. Nilai ini"
    " untuk membagi meja dan waktu, bukan penilaian kinerja OPD."
)


def tulis_sel(sel: SelMatriks) -> str:
    """Isi satu sel matriks.

    >>> tulis_sel(SelMatriks(Ada.BELUM)), tulis_sel(SelMatriks(Ada.ADA, "2026", salah=2))
    ('belum ada', '2026: 2 salah')
    >>> tulis_sel(SelMatriks(Ada.TAHUN_LAIN, "2024"))
    'hanya 2024'
    """
    if sel.keadaan is Ada.BELUM:
        return BELUM_ADA
    if sel.keadaan is Ada.TAHUN_LAIN:
        return f"hanya {sel.tahun}"
    lagi = f" (+{len(sel.lain)} berkas)" if sel.lain else ""
    awal = f"{sel.tahun}: " if sel.tahun else ""
    if sel.keadaan is Ada.TIDAK_TERBACA:
        return f"{awal}tidak terbaca{lagi}"
    if sel.keadaan is Ada.TIDAK_DINILAI:
        return f"{awal}ada, tanpa tabel yang dapat dinilai{lagi}"
    return f"{awal}{tulis_jumlah(sel)}{lagi}"


def tulis_jumlah(sel: SelMatriks) -> str:
    """Jumlah catatannya menurut keparahan.

    >>> tulis_jumlah(SelMatriks(Ada.ADA, salah=1, saran=2)), tulis_jumlah(SelMatriks(Ada.ADA))
    ('1 salah, 2 saran', 'tanpa catatan')
    """
    bagian = ((sel.salah, "salah"), (sel.periksa, "periksa"), (sel.saran, "saran"))
    return ", ".join(f"{n} {nama}" for n, nama in bagian if n) or "tanpa catatan"


def ringkasan(potret: Potret) -> list[str]:
    """Kalimat-kalimat pembuka: apa yang masuk, apa yang belum, dan siapa yang perlu dibantu."""
    return [*_berubah(potret), *_masuk(potret), *_daerah(potret), *_pemda(potret), *_kinerja(potret), *_bantu(potret)]


def _masuk(potret: Potret) -> Iterator[str]:
    gagal, salinan = len(potret.gagal), len(potret.salinan)
    terbaca = f"{len(potret.berkas) - gagal} terbaca dan {gagal} tidak terbaca" if gagal else "semuanya terbaca"
    ganda = f"; {salinan} di antaranya salinan berkas lain, dihitung sekali" if salinan else ""
    yield f"{len(potret.berkas)} berkas masuk, {terbaca}{ganda}."
    yield potret.asal_daftar
    sel = [potret.matriks[o.kode, j] for o in potret.opd for j in WAJIB]
    ada = sum(s.keadaan in (Ada.ADA, Ada.TIDAK_DINILAI) for s in sel)
    kerja = f" untuk tahun kerja {potret.tahun} (LKjIP tahun {potret.tahun - 1})" if potret.tahun else ""
    if sel:
        belum = f"{ada} ada dan {len(sel) - ada} belum ada atau belum terbaca" if ada < len(sel) else "semuanya ada"
        yield f"Dari {len(sel)} dokumen wajib {len(potret.opd)} OPD{kerja}, {belum}."
    tanpa = [o.nama for o in potret.opd if all(potret.matriks[o.kode, j].keadaan is Ada.BELUM for j in WAJIB)]
    if tanpa:
        yield f"Belum membawa satu dokumen pun: {'; '.join(tanpa)}."
    ragu = f"{len(potret.ragu)} dokumen meragukan pemilik, jenis, atau tahunnya" if potret.ragu else ""
    asing = f"{len(potret.asing)} dokumen tidak menyebut OPD mana pun" if potret.asing else ""
    if ragu or asing:
        yield f"{' dan '.join(filter(None, (ragu, asing)))}. Kit tidak menebaknya: lihat daftar dokumen, lalu tanyakan."


def _daerah(potret: Potret) -> Iterator[str]:
    yield potret.sebab_daerah
    if potret.daerah:
        kosong = [d for d in potret.daerah if not d.penjawab]
        lebih = sum(len(d.opd) > 1 for d in potret.daerah)
        belum = f"{len(kosong)} belum dijawab OPD mana pun" if kosong else "semuanya dijawab OPD"
        beberapa = f" dan {lebih} dijawab atau didukung lebih dari satu OPD" if lebih else ""
        yield f"Dari {len(potret.daerah)} indikator daerah, {belum}{beberapa}."


def _pemda(potret: Potret) -> Iterator[str]:
    """Catatan atas dokumen pemerintah daerah, yang bukan urusan satu OPD."""
    catatan = {(d.berkas.sebutan, c) for d in potret.dokumen if d.opd.kode == KODE_PEMDA for c in d.catatan}
    if catatan:
        yield (
            f"{len(catatan)} catatan mengenai dokumen pemerintah daerah (RPJMD, IKU, PK wali kota atau bupati) dan"
            " tidak dihitung pada OPD mana pun; bahas dengan perangkat daerah perencana."
        )


def _kinerja(potret: Potret) -> Iterator[str]:
    ganda, lintas = len(potret.ganda), len(potret.lintas)
    if ganda:
        yield f"{ganda} kinerja diakui lebih dari satu OPD; tetapkan satu pemiliknya."
    if lintas:
        yield f"{lintas} kinerja menyangkut bidang OPD lain yang belum memuatnya; pertemukan OPD-nya."


def _bantu(potret: Potret) -> Iterator[str]:
    atas = [b for b in potret.peringkat if b.nilai][:TERATAS]
    if atas:
        yield "Paling perlu dibantu (nilai bantuannya): " + "; ".join(f"{b.opd.nama} ({b.nilai})" for b in atas) + "."


def ringkas_opd(potret: Potret) -> tuple[RingkasOpd, ...]:
    """Keadaan tiap OPD dalam angka, menurut urutan peringkatnya."""
    return tuple(_ringkas(satu, potret) for satu in potret.peringkat)


def _ringkas(bantuan: Bantuan, potret: Potret) -> RingkasOpd:
    sel = [potret.matriks[bantuan.opd.kode, jenis] for jenis in WAJIB]
    ada = sum(satu.keadaan in (Ada.ADA, Ada.TIDAK_DINILAI) for satu in sel)
    salah, periksa = sum(satu.salah for satu in sel), sum(satu.periksa for satu in sel)
    return RingkasOpd(bantuan.opd.kode, bantuan.opd.nama, bantuan.nilai, ada, salah, periksa)


def _berubah(potret: Potret) -> Iterator[str]:
    """Jumlah seluruh daerah sejak keadaan awal; kosong bila inilah keadaan awalnya."""
    if potret.awal is None:
        return
    kini = ringkas_opd(potret)
    bagian = (
        f"{apa} {sum(getattr(o, nama) for o in potret.awal.opd)} → {sum(getattr(o, nama) for o in kini)}"
        for apa, nama in (("dokumen ada", "ada"), ("catatan salah", "salah"), ("catatan periksa", "periksa"))
    )
    yield f"Sejak keadaan awal ({potret.awal.tanggal}): {', '.join(bagian)}."


def tulis_bantuan(bantuan: Bantuan) -> str:
    """Hitungan nilai bantuan yang dapat diulang orang."""
    return f"{bantuan.nilai} = {bantuan.rincian}" if bantuan.nilai else "0"


def tulis_penjawab(indikator: IndikatorDaerah, potret: Potret) -> str:
    """OPD yang menjawab sebuah indikator daerah, dengan kalimat dan tempatnya."""
    if not indikator.penjawab:
        return "Belum ada OPD yang menjawab."
    return "\n".join(f"{potret.nama_opd(k.opd)} ({k.cara}): “{k.kalimat}” – {k.tempat}" for k in indikator.penjawab)


def tulis_pemilik(dokumen: DokumenOpd, potret: Potret) -> str:
    """Pemilik sebuah dokumen; yang ragu disebut calonnya."""
    if dokumen.opd.kode == KODE_PEMDA:
        return "Pemerintah daerah"
    if dokumen.opd.kode:
        return potret.nama_opd(dokumen.opd.kode)
    if dokumen.opd.calon:
        return "RAGU: " + " atau ".join(potret.nama_opd(kode) for kode in dokumen.opd.calon)
    return "tidak dikenal"


def tulis_keterangan(dokumen: DokumenOpd) -> str:
    """Sebab pengenalannya dan apa yang meragukan, atau mengapa berkasnya tidak terbaca."""
    berkas = dokumen.berkas
    bagian = [berkas.fakta.galat, *dokumen.ragu]
    if berkas.salinan_dari:
        bagian.append(f"isinya sama dengan {berkas.salinan_dari}")
    if not dokumen.opd.kode:
        bagian.append(dokumen.opd.sebab)
    if not berkas.fakta.dinilai and not berkas.fakta.galat:
        bagian += berkas.fakta.batas[:1]
    return "; ".join(filter(None, bagian))


def tindak_lanjut(potret: Potret) -> list[str]:
    """Yang disarankan kepada pimpinan, semuanya dari hitungan; kosong bila tidak ada yang perlu."""
    hasil = []
    kurang = {j: [o.nama for o in potret.opd if potret.matriks[o.kode, j].keadaan is Ada.BELUM] for j in WAJIB}
    for jenis, opd in kurang.items():
        if opd:
            sebut = "; ".join(opd[:TERATAS]) + (f"; dan {len(opd) - TERATAS} OPD lain" if len(opd) > TERATAS else "")
            hasil.append(f"Minta {jenis} dari {len(opd)} OPD: {sebut}.")
    kosong = [d for d in potret.daerah if not d.penjawab]
    if kosong:
        sebut = "; ".join(f"“{d.indikator}”" for d in kosong[:TERATAS])
        hasil.append(f"Tetapkan OPD yang menjawab {len(kosong)} indikator daerah: {sebut}.")
    if potret.ganda:
        hasil.append(f"Tetapkan satu pemilik untuk {len(potret.ganda)} kinerja yang diakui beberapa OPD.")
    if potret.lintas:
        hasil.append(f"Pertemukan OPD pada {len(potret.lintas)} kinerja lintas bidang yang mitranya belum memuatnya.")
    return hasil
