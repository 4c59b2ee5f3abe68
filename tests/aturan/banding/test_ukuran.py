"""Ukuran sebelum dan sesudah: atas tabel yang sejenis, hanya indikator kepala OPD, dan benang antardokumen."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi
from lakip_helpers.aturan.banding.ukuran import susun_ukuran
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import Bundel
from lakip_helpers.model.banding import Bagian
from lakip_helpers.temuan import Asal, LaporanTemuan

BAIK, BURUK = ("Persentase jalan kota mantap", "%"), ("Indeks Kepuasan Masyarakat", "%")
RAPAT = ("Jumlah rapat yang dilaksanakan", "Kali")


def tabel(nama: str, *baris: tuple[str, str], **kolom: list[str]) -> TabelVersi:
    isi = {"indikator": [b[0] for b in baris], "satuan": [b[1] for b in baris], **kolom}
    return TabelVersi(nama, "", pd.DataFrame(isi, dtype=object), Asal())


def dokumen(*semua: TabelVersi, nama: str = "a", bundel: Bundel | None = None) -> DokumenVersi:
    return DokumenVersi(nama, semua, LaporanTemuan(), bundel)


def test_smart_atas_tabel_sejenis_dan_indikator_yang_terisi():
    lama = dokumen(tabel("iku", BAIK, BURUK, ("", "%")), tabel("pk_sasaran", RAPAT))
    baru = dokumen(tabel("iku", BAIK))
    smart, *_ = susun_ukuran([lama], [baru])
    assert (smart.lama, smart.baru, smart.sebab) == (Bagian(1, 2), Bagian(1, 1), "")


def test_smart_tabel_kit_lawan_tabel_kantor_hanya_kolom_yang_sama():
    kit = dokumen(tabel("pk_sasaran", BURUK))
    kantor = dokumen(TabelVersi("indikator_kantor", "", pd.DataFrame({"indikator": [BURUK[0]]}), Asal()))
    smart, *_ = susun_ukuran([kit], [kantor])
    assert (smart.lama.persen, smart.baru.persen) == (100, 100), (
        "tanpa kolom satuan keduanya tidak digugurkan satuannya"
    )
    smart, *_ = susun_ukuran([kantor], [kit])
    assert (smart.lama, smart.baru) == (Bagian(1, 1), Bagian(1, 1)), "yang mana pun yang lama"
    rapat = dokumen(TabelVersi("indikator_kantor", "", pd.DataFrame({"indikator": [RAPAT[0]]}), Asal()))
    smart, *_ = susun_ukuran([dokumen(tabel("pk_sasaran", RAPAT))], [rapat])
    assert (smart.lama, smart.baru) == (Bagian(0, 1), Bagian(0, 1)), "kalimatnya tetap dinilai"
    tanpa = susun_ukuran([kit], [dokumen(tabel("program", BAIK))])
    assert tanpa[0].sebab == "Salah satu versi tanpa tabel indikator."
    assert {(satu.lama, satu.baru) for satu in tanpa} == {(Bagian(0, 0), Bagian(0, 0))}


def test_hasil_dari_jenis_tabel_yang_sama_didahulukan():
    lama = dokumen(tabel("iku", BAIK), tabel("pk_sasaran", RAPAT))
    baru = dokumen(tabel("iku", BAIK, RAPAT))
    _, hasil, _ = susun_ukuran([lama], [baru])
    assert (hasil.lama, hasil.baru) == (Bagian(1, 1), Bagian(1, 2))
    _, beda, _ = susun_ukuran([dokumen(tabel("pk_sasaran", RAPAT))], [baru])
    assert (beda.lama, beda.baru) == (Bagian(0, 1), Bagian(1, 2)), "jenisnya lain, kalimatnya tetap dinilai"
    _, tanpa, _ = susun_ukuran([lama], [dokumen(tabel("renja", BAIK))])
    assert tanpa.sebab == "Salah satu versi tanpa indikator di tingkat kepala OPD."


def test_hasil_hanya_di_tingkat_kepala_opd():
    pk = pd.DataFrame({"kode_pk": ["K", "S"], "jenjang": ["kepala_opd", "administrator"]})
    bundel = Bundel("a", False, {"pk": pk})
    lama = dokumen(tabel("pk_sasaran", BAIK, RAPAT, kode_pk=["K", "S"]), bundel=bundel)
    baru = dokumen(tabel("indikator_kantor", BAIK, RAPAT, jenis_tabel=["sasaran", " Kegiatan "]))
    _, hasil, _ = susun_ukuran([lama], [baru])
    assert (hasil.lama, hasil.baru) == (Bagian(1, 1), Bagian(1, 1))
    tanpa_pk = dokumen(tabel("pk_sasaran", BAIK, kode_pk=["K"]), bundel=Bundel("a", False, {}))
    assert susun_ukuran([tanpa_pk], [baru])[1].sebab, "tanpa tabel PK jenjangnya tidak diketahui"


def renstra(nama: str, *pasangan: tuple[str, str]) -> DokumenVersi:
    kolom = {"sasaran": [s for s, _ in pasangan]}
    return dokumen(tabel("indikator_kantor", *((i, "%") for _, i in pasangan), **kolom), nama=nama)


def test_benang_sasaran_yang_indikatornya_ada_di_dua_dokumen():
    jalan, air = ("Jalan mantap", "Persentase jalan mantap"), ("Air bersih", "Persentase air layak")
    dua = [renstra("Renstra", jalan, air, ("", "Tanpa sasaran"), ("Tanpa indikator", "")), renstra("PK", jalan)]
    tulisan = [renstra("Renstra", jalan), renstra("PK", ("JALAN  mantap", "Persentase jalan-mantap"))]
    _, _, benang = susun_ukuran(dua, tulisan)
    assert (benang.lama, benang.baru) == (Bagian(1, 2), Bagian(1, 1))
    satu = [renstra("Renstra", jalan, jalan)]
    assert "sedikitnya dua dokumen" in susun_ukuran(dua, satu)[2].sebab
    assert susun_ukuran(satu, dua)[2].lama == Bagian(0, 0)


def test_benang_buku_kerja_kit_menurut_mata_rantainya(kota_kecil: Bundel):
    """Sedikitnya dua dokumen; satu mata yang putus atau berbeda memutuskan benang sasarannya saja."""

    def versi(**diganti: pd.DataFrame) -> list[DokumenVersi]:
        bundel = replace(kota_kecil, tabel={**kota_kecil.tabel, **diganti})
        return [DokumenVersi("a", (), periksa(bundel, ["KAS"]), bundel)]

    def benang(baru: list[DokumenVersi]) -> Bagian:
        return susun_ukuran(versi(), baru)[2].baru

    iku, program = kota_kecil["iku"].copy(), kota_kecil["program"].copy()
    iku.loc[iku.index[0], "satuan"] = "Orang"
    program.loc[program["kode_opd"] == "DISDIK", "kode_sasaran"] = "DISDIK.X"
    assert susun_ukuran(versi(), versi())[2].lama == Bagian(2, 2)
    assert benang(versi(iku=iku)) == benang(versi(program=program)) == Bagian(1, 2)
    kosong = {nama: frame.iloc[:0] for nama, frame in kota_kecil.tabel.items()}
    renstra = {nama: kota_kecil[nama] for nama in ("renstra_sasaran", "renstra_indikator", "perangkat_daerah")}
    assert benang(versi(**kosong | renstra | {"iku": kota_kecil["iku"]})) == Bagian(2, 2)
    sendiri = susun_ukuran(versi(), versi(**kosong | renstra))[2]
    assert (sendiri.lama, sendiri.baru) == (Bagian(0, 0), Bagian(0, 0)) and "sedikitnya dua" in sendiri.sebab
