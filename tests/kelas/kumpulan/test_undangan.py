"""Yang diundang dan belum mengirim: daftar seperti dibuat kantor, nama bergelar, dan OPD yang ditulis lain."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.undangan import Undangan, baca_undangan, bandingkan, tulis_banding
from lakip_helpers.perintah.kelas import kelas

from .kelas_kecil import baris, tulis_folder


@pytest.mark.parametrize(
    ("isi", "sandi"),
    [
        ("No;Nama OPD;Nama Peserta\n1;Dinas Kesehatan;Siti Aminah, S.E.\n2;Bappeda;\n;;\n", "utf-8-sig"),
        (
            'DAFTAR UNDANGAN,,\n\nPERANGKAT DAERAH,NAMA,Telepon\nDinas Kesehatan,"Siti Aminah, S.E.",08\nBappeda,,\n',
            "cp1252",
        ),
    ],
)
def test_daftar_kantor_terbaca(tmp_path, isi, sandi):
    (tmp_path / "undangan.csv").write_text(isi, encoding=sandi)
    assert baca_undangan(tmp_path / "undangan.csv") == (
        Undangan("Siti Aminah, S.E.", "Dinas Kesehatan"),
        Undangan("", "Bappeda"),
    )


@pytest.mark.parametrize(
    "baris",
    [
        ["DAFTAR NAMA PESERTA BIMBINGAN KOTA LEMBAYUNG;;;", "Hari Selasa;;;", ";;;", "No;Nama;Perangkat Daerah;Paraf"],
        ["DAFTAR UNDANGAN OPD;;;", "No;Nama;Perangkat Daerah;Paraf"],
        ["Undangan untuk semua perangkat daerah;;;", "NO.;NAMA LENGKAP;INSTANSI/OPD;NO. HP"],
        ["No;Nama / NIP;Unit Kerja;Jabatan di Dinas"],
    ],
)
def test_judul_surat_di_atas_tabel_bukan_judul_kolom(tmp_path, baris):
    semua = "\r\n".join([*baris, "1;SITI AMINAH, S.E.;DINAS KESEHATAN;", "2;;BAPPEDA;", ""])
    (tmp_path / "undangan.csv").write_text(semua, encoding="utf-8-sig", newline="")
    assert baca_undangan(tmp_path / "undangan.csv") == (
        Undangan("SITI AMINAH, S.E.", "DINAS KESEHATAN"),
        Undangan("", "BAPPEDA"),
    )


def test_daftar_opd_satu_kolom_berjudul_surat(tmp_path):
    (tmp_path / "undangan.csv").write_text("Daftar OPD yang diundang\nOPD\nBappeda\n", encoding="utf-8")
    assert baca_undangan(tmp_path / "undangan.csv") == (Undangan("", "Bappeda"),)


def test_kolom_yang_diawali_katanya_menang_atas_yang_sekadar_memuatnya(tmp_path):
    isi = "No;Jabatan di dinas;Alamat peserta;Nama;OPD\n1;Kasubbag;Jl. Melati;Siti;Bappeda\n"
    (tmp_path / "undangan.csv").write_text(isi, encoding="utf-8")
    assert baca_undangan(tmp_path / "undangan.csv") == (Undangan("Siti", "Bappeda"),)


@pytest.mark.parametrize(
    "sel",
    [
        '"SITI AMINAH, S.E.\r\nNIP. 19800101 200501 2 001"',
        "SITI AMINAH, S.E. / 198001012005012001",
        "SITI AMINAH, S.E. (NIP 198001012005012001)",
        "SITI AMINAH, S.E. NIP: -",
    ],
)
def test_nip_di_sel_nama_bukan_bagian_namanya(tmp_path, sel):
    (tmp_path / "undangan.csv").write_text(f"No;Nama/NIP;OPD\n1;{sel};BAPPEDA\n", encoding="utf-8", newline="")
    (satu,) = baca_undangan(tmp_path / "undangan.csv")
    assert satu == Undangan("SITI AMINAH, S.E.", "BAPPEDA")
    assert not bandingkan([satu], [("Siti Aminah", "Bappeda")]).belum


@pytest.mark.parametrize(
    "kaki",
    [
        ["2;;", ";Kota Lembayung, 1 Desember 2026;", ";Kepala Bappeda,;", ";Drs. ANU;"],
        [";;", ";;Mengetahui", ";;Sekretaris Daerah"],
        [";Jumlah;1"],
        ["Total;;1 OPD"],
    ],
)
def test_jumlah_dan_tanda_tangan_di_bawah_daftar_bukan_yang_diundang(tmp_path, kaki):
    (tmp_path / "undangan.csv").write_text("\n".join(["No;Nama;OPD", "1;SITI;BAPPEDA", *kaki]), encoding="utf-8")
    assert baca_undangan(tmp_path / "undangan.csv") == (Undangan("SITI", "BAPPEDA"),)


def test_baris_kosong_di_tengah_daftar_dan_sel_gabungan_tidak_memutusnya(tmp_path):
    bernomor = "No;OPD;Nama\n1;BAPPEDA;SITI\n;;RINA\n;;\n2;DINAS SOSIAL;BUDI\n"
    tanpa_nomor = "OPD;Nama\nBAPPEDA;SITI\n;\nDINAS SOSIAL;BUDI\n"
    for isi, orang in ((bernomor, ["SITI", "RINA", "BUDI"]), (tanpa_nomor, ["SITI", "BUDI"])):
        (tmp_path / "undangan.csv").write_text(isi, encoding="utf-8")
        assert [satu.nama for satu in baca_undangan(tmp_path / "undangan.csv")] == orang


def test_daftar_tanpa_judul_menjadi_kalimat(tmp_path):
    (tmp_path / "undangan.csv").write_text("1;2\n3;4\n", encoding="utf-8")
    with pytest.raises(GalatBerkas, match="Beri judul kolomnya “OPD” dan “Nama”"):
        baca_undangan(tmp_path / "undangan.csv")


@pytest.mark.parametrize(
    ("diundang", "datang", "sudah"),
    [
        (("Siti Aminah, S.E.", "Dinas Kesehatan"), ("SITI AMINAH", "Dinas Kesehatan"), True),
        (("Siti Aminah", "Dinas Kesehatan"), ("Siti Aminah", ""), True),
        (("Siti Aminah", "Dinas Kesehatan"), ("Siti Aminah", "Dinas Sosial"), False),
        (("", "Dinas Kesehatan"), ("Siapa Saja", "DINAS KESEHATAN "), True),
        (("", "Dinas Kesehatan"), ("Siapa Saja", ""), False),
        (("Budi", ""), ("Budi", "Bappeda"), True),
    ],
)
def test_yang_dianggap_sudah_mengirim(diundang, datang, sudah):
    assert bool(bandingkan([Undangan(*diundang)], [datang]).belum) is not sudah


def test_yang_tidak_terdaftar_disebut_supaya_penulisannya_disamakan():
    teks = "\n".join(tulis_banding(bandingkan([Undangan("Ani", "Bappeda")], [("Nia", "Bappeda")]), "pekerjaan"))
    assert "1 dari 1 yang diundang" in teks and "- Bappeda – Ani" in teks and "- Bappeda – Nia" in teks


def test_rekap_menyebut_yang_pekerjaannya_belum_terkumpul(tmp_path):
    tulis_folder(tmp_path / "kelas" / "siti", "Siti", [baris("09:00", "11-01", "lulus")])
    (tmp_path / "undangan.csv").write_text("Nama;OPD\nSiti;Dinas Kesehatan\nBudi;Bappeda\n", encoding="utf-8")
    isian = ["rekap", str(tmp_path / "kelas"), "--undangan", str(tmp_path / "undangan.csv")]
    hasil = CliRunner().invoke(kelas, [*isian, "-o", str(tmp_path / "r.docx")])
    assert "Belum mengirim pekerjaan: 1 dari 2 yang diundang.\n   - Bappeda – Budi" in hasil.output


@pytest.mark.parametrize(
    ("nama", "lain", "sama"),
    [
        ("Siti Aminah, S.E.", "Aminah Siti", True),
        ("Dra. Aminah Siti", "siti-aminah", True),
        ("Siti Aminah", "Siti Aminah 2", False),
        ("Siti Aminah", "Siti Rahma", False),
    ],
)
def test_urutan_kata_yang_dibalik_tetap_nama_yang_mirip(nama, lain, sama):
    from lakip_helpers.kelas.kumpulan.nama_orang import mirip

    assert mirip(nama, lain) is sama
