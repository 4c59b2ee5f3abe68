"""Dokumen kantor menjadi buku kerja kit: kode dari kit, tidak ada isi yang hilang, hasilnya terbaca lagi."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_helpers.berkas.petak import sebagai_teks
from lakip_helpers.galat import GalatPilihan
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.pakai.baca import baca_berkas
from lakip_helpers.pakai.kantor import KantorTerbaca, baca_kantor
from lakip_helpers.pakai.salin.buku import BukuSalinan, cari_nama_opd, salin_berkas, simpan_salinan
from lakip_helpers.tabel import muat
from tests.berkas.bahan import docx, p, tbl, tc
from tests.pakai.berkas_kantor import RENSTRA, buku

IKM, JALAN = "Indeks Kepuasan Masyarakat", "Persentase jalan mantap"
PK = [
    ["PERJANJIAN KINERJA TAHUN 2026"],
    ["DINAS PEKERJAAN UMUM KOTA CONTOH"],
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Penanggung Jawab"],
    [1, "Meningkatnya kemantapan jalan", JALAN, "81 %", "Bidang Bina Marga"],
    [2, "Meningkatnya mutu layanan", "Jumlah rapat", "4 kali", "Sekretariat"],
    ["Medan, 20 Januari 2026"],
]
RENAKSI = [
    ["RENCANA AKSI TAHUN 2026"],
    ["No", "Indikator Kinerja", "Satuan", "Target 2026", *(f"Target TW {n}" for n in ("I", "II", "III", "IV"))],
    [1, JALAN, "%", 81, 79, 80, 80, 81],
]
CAPAIAN = (
    "Indikator;Satuan;Target 2025;Realisasi 2025;Capaian (%);Analisis\nPersentase jalan mantap;%;80;81;101,25;Cuaca\n"
)


def tulis(folder: Path, nama: str, isi: str | bytes) -> Path:
    berkas = folder / nama
    berkas.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    return berkas


@pytest.fixture
def semua(tmp_path: Path) -> list[Path]:
    word = docx(
        p("Indikator Kinerja Utama Dinas Pekerjaan Umum")
        + tbl(
            [tc("Indikator Kinerja"), tc("Formulasi"), tc("Sumber Data")],
            [tc(JALAN), tc("mantap / total x 100"), tc("Leger")],
        )
    )
    return [
        tulis(tmp_path, "Renstra.csv", RENSTRA),
        tulis(tmp_path, "pk.xlsx", buku(PK=PK)),
        tulis(tmp_path, "renaksi.xlsx", buku(Renaksi=RENAKSI)),
        tulis(tmp_path, "lkjip.csv", CAPAIAN),
        tulis(tmp_path, "iku.docx", word),
    ]


def isi_buku(berkas: Path) -> str:
    """Semua tulisan di semua lembar."""
    from openpyxl import load_workbook

    return "\n".join(
        sebagai_teks(sel)
        for lembar in load_workbook(berkas).worksheets
        for baris in lembar.values
        for sel in baris
        if sel is not None
    )


def test_beberapa_dokumen_menjadi_satu_buku_yang_terbaca(semua: list[Path], tmp_path: Path) -> None:
    salinan = salin_berkas(semua)
    bundel = muat(simpan_salinan(salinan, tmp_path / "buku.xlsx"))
    assert (salinan.nama_opd, salinan.kode_opd) == ("Dinas Pekerjaan Umum", "DPU")
    banyak = {nama: len(frame) for nama, frame in bundel.tabel.items() if len(frame)}
    assert banyak == {
        "perangkat_daerah": 1, "renstra_sasaran": 3, "renstra_indikator": 2, "iku": 1, "pk": 1, "pk_sasaran": 2,
        "renaksi": 1, "realisasi": 1,
    }  # fmt: skip
    kode = dict(
        zip(bundel["renstra_indikator"]["indikator"], bundel["renstra_indikator"]["kode_indikator"], strict=True)
    )
    assert kode == {IKM: "DPU.T1.S1.1", JALAN: "DPU.T1.S2.1"}
    assert bundel["iku"]["kode_indikator"].tolist() == [kode[JALAN]] == bundel["renaksi"]["kode_indikator"].tolist()
    assert bundel["pk_sasaran"]["kode_indikator"].tolist()[0] == kode[JALAN]
    assert bundel["pk"]["kode_pk"].tolist() == ["PK.DPU.2026"]
    assert bundel["realisasi"][["tahun", "periode", "nilai"]].values.tolist() == [[2025, "tahun", 81]]
    assert bundel["renaksi"][["tw1", "tw4"]].values.tolist() == [[79, 81]]


def test_hasilnya_diperiksa_seperti_buku_kerja_kit(semua: list[Path], tmp_path: Path) -> None:
    terbaca = baca_berkas(simpan_salinan(salin_berkas(semua), tmp_path / "buku.xlsx"))
    assert not terbaca.kantor and terbaca.tidak_dibaca == ()
    assert "iku" in {tabel.nama for tabel in terbaca.tabel if tabel.banyak}


def test_tidak_ada_isi_tabel_yang_hilang(semua: list[Path], tmp_path: Path) -> None:
    tertulis = isi_buku(simpan_salinan(salin_berkas(semua), tmp_path / "buku.xlsx"))
    for berkas in semua:
        for tabel in baca_kantor(berkas).tabel:
            lewat = {n for peran in (P.NOMOR,) for n in tabel.kolom_berperan(peran)}
            for baris in tabel.baris:
                for n, nilai in baris.nilai.items():
                    assert n in lewat or sebagai_teks(nilai) in tertulis, (berkas.name, tabel.kolom[n].judul, nilai)
    for hilang in ("Bidang Bina Marga", "101,25", "Cuaca", "Medan, 20 Januari 2026", "Leger"):
        assert hilang in tertulis, hilang


def test_yang_sama_tidak_ditulis_dua_kali_dan_yang_berbeda_dicatat(tmp_path: Path) -> None:
    lain = RENSTRA.replace(";82;81;", ";82;79;")
    salinan = salin_berkas([tulis(tmp_path, "a Renstra.csv", RENSTRA), tulis(tmp_path, "b Renstra.csv", lain)])
    assert len(salinan.tabel["renstra_indikator"]) == 2
    beda = [c for c in salinan.catatan if c.teks == "79"]
    assert [(c.kolom, c.sebab) for c in beda] == [("t2026", "di tempat lain tertulis 81")]


def test_tahun_yang_tidak_tertulis_ditanyakan(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "pk.csv", "Sasaran;Indikator;Target\nMutu jalan;Persentase jalan mantap;80\n")
    with pytest.raises(GalatPilihan, match=r"Tahun tabel pk\.csv tidak tertulis"):
        salin_berkas([berkas])
    assert salin_berkas([berkas], tahun="2026").tabel["pk"][0]["kode_pk"] == "PK.OPD.2026"


def test_jenis_yang_disebut_orang_menang(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "daftar.csv", "Indikator;2025;2026\nPersentase jalan mantap;80;81\n")
    assert set(salin_berkas([berkas]).tabel) == {"perangkat_daerah", "renstra_indikator"}
    assert set(salin_berkas([berkas], jenis="iku").tabel) == {"perangkat_daerah", "iku"}
    with pytest.raises(GalatPilihan, match="Jenis dokumen 'dpa' tidak dikenal"):
        salin_berkas([berkas], jenis="dpa")


def test_realisasi_triwulan_tanpa_target_triwulan_bukan_rencana_aksi(tmp_path: Path) -> None:
    isi = "Indikator;Target 2025;Realisasi TW I;Realisasi TW II\nPersentase jalan mantap;80;20;40\n"
    salinan = salin_berkas([tulis(tmp_path, "a.csv", isi)], tahun="2025")
    assert set(salinan.tabel) == {"perangkat_daerah", "renstra_indikator", "realisasi"}
    assert [b["periode"] for b in salinan.tabel["realisasi"]] == ["TW1", "TW2"]


def test_buku_kerja_kit_tidak_disalin_lagi(semua: list[Path], tmp_path: Path) -> None:
    kit = simpan_salinan(salin_berkas(semua), tmp_path / "buku.xlsx")
    with pytest.raises(GalatPilihan, match="sudah buku kerja kit"):
        salin_berkas([kit])


def test_nama_opd_dicari_di_dokumennya(semua: list[Path]) -> None:
    def nama(berkas: Path) -> str:
        terbaca: KantorTerbaca = baca_kantor(berkas)
        return cari_nama_opd(terbaca)

    assert [nama(satu) for satu in semua] == ["", "Dinas Pekerjaan Umum", "", "", "Dinas Pekerjaan Umum"]


def test_ringkasnya_menyebut_yang_tidak_punya_kolom(semua: list[Path]) -> None:
    salinan: BukuSalinan = salin_berkas(semua[1:2])
    assert salinan.ringkas.startswith("Terisi: Perangkat Daerah (1 baris), PK (1 baris), PK Sasaran (2 baris). ")
    assert salinan.ringkas.endswith("isi yang tidak punya kolom ada di lembar Catatan Asal.")
