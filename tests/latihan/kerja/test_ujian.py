"""Pre-test dan post-test: bank yang setara, sekali kumpul, boleh terputus, dan perbandingan per kompetensi."""

from collections import Counter
from pathlib import Path

import pytest

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.bank_ujian import Paket, bank_ujian, soal_paket
from lakip_helpers.latihan.bentuk.klasifikasi import KLASIFIKASI
from lakip_helpers.latihan.bentuk.pilihan import PILIHAN
from lakip_helpers.latihan.kerja.ujian import Babak, Ujian, bandingkan_ujian, tentukan_paket
from lakip_helpers.latihan.model import Status
from lakip_helpers.latihan.simpanan import pencatat
from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan
from lakip_helpers.latihan.simpanan.log import IsiLog, baca_log

AKAR = Path(__file__).parents[3]
BANYAK = len(bank_ujian())
pasangan = pytest.mark.parametrize("satu", bank_ujian(), ids=lambda satu: satu.kode)


def jawab(babak: Babak, salah: tuple[str, ...] = ()) -> dict[str, object]:
    """Kunci seluruh soal babak itu, kecuali pasangan yang disebut."""
    return {soal.kode: soal.kunci for soal in Ujian(babak).soal if soal.kode[:-1] not in salah}


@pasangan
def test_kedua_soal_setara_dan_kuncinya_tepat(satu) -> None:
    a, b = satu.soal[Paket.A], satu.soal[Paket.B]
    assert (a.bentuk, a.perintah != b.perintah or a.bahan != b.bahan) == (b.bentuk, True)
    for soal in (a, b):
        assert soal.periksa(soal.kunci).status is Status.LULUS
        assert soal.periksa(None).status is Status.BELUM
        assert soal.pembahasan.strip() and soal.pembahasan not in soal.perintah
    if a.bentuk is PILIHAN:
        assert len(a.bahan.opsi) == len(b.bahan.opsi) == 4 and len(a.kunci) == len(b.kunci) == 1
    if a.bentuk is KLASIFIKASI:
        assert len(a.bahan.butir) == len(b.bahan.butir)


@pasangan
def test_bacaan_ulang_menyebut_bagian_yang_ada(satu) -> None:
    for sumber in (AKAR / "notebooks" / "sumber").glob(f"{satu.sesi}_*.py"):
        assert f"# ## {satu.baca}\n" in sumber.read_text(encoding="utf-8")


@pytest.mark.parametrize("paket", Paket)
def test_jawaban_tidak_dapat_ditebak_dari_letak_atau_panjangnya(paket: Paket) -> None:
    pilihan = [soal for soal in soal_paket(paket) if soal.bentuk is PILIHAN]
    assert max(Counter(soal.kunci[0] for soal in pilihan).values()) <= 4
    terpanjang = [max(soal.bahan.opsi, key=lambda opsi: len(opsi.teks)).kode for soal in pilihan]
    assert sum(kode == soal.kunci[0] for kode, soal in zip(terpanjang, pilihan, strict=True)) <= len(pilihan) // 2


def test_terputus_dilanjutkan_lalu_dikumpulkan_sekali() -> None:
    ujian = Ujian(Babak.AWAL)
    separuh = dict(list(jawab(Babak.AWAL).items())[:7])
    assert ujian.simpan(separuh) == ""
    lagi = Ujian(Babak.AWAL)
    assert lagi.soal == ujian.soal
    assert len(lagi.belum_dijawab(lagi.pulihkan())) == BANYAK - 7
    assert lagi.kumpulkan(separuh) == ""
    assert lagi.tertutup and lagi.kumpulkan(jawab(Babak.AWAL)) == ""
    baris = baca_log(berkas_log()).baris
    assert [(satu.latihan, satu.peristiwa, satu.hasil) for satu in baris] == [
        ("ujian-awal", "simpan", ""),
        ("ujian-awal", "kumpulkan", "7"),
    ]


def test_perbandingan_per_kompetensi() -> None:
    Ujian(Babak.AWAL).kumpulkan(jawab(Babak.AWAL, salah=("U01", "U12", "U13")))
    assert bandingkan_ujian(baca_log(berkas_log())).sesudah is None
    Ujian(Babak.AKHIR).kumpulkan(jawab(Babak.AKHIR, salah=("U13",)))
    banding = bandingkan_ujian(baca_log(berkas_log()))
    assert (banding.sebelum, banding.sesudah) == (BANYAK - 3, BANYAK - 1)
    assert [satu.kode for satu in banding.perlu_dibaca] == ["U13"]
    menurut = {satu.pasangan.kode: (satu.sebelum, satu.sesudah) for satu in banding.baris}
    assert (menurut["U01"], menurut["U13"], menurut["U15"]) == ((False, True), (False, False), (True, True))


def test_paket_berbalik_dan_tetap_walaupun_identitas_diisi_kemudian() -> None:
    nama = next(f"Peserta {urut}" for urut in range(40) if berbeda(f"peserta-{urut}"))
    awal = Ujian(Babak.AWAL)
    awal.simpan(jawab(Babak.AWAL))
    daftarkan(nama, "Kasubbag", "Bappeda")
    assert Ujian(Babak.AWAL).soal == awal.soal
    assert not {soal.kode for soal in Ujian(Babak.AKHIR).soal} & {soal.kode for soal in awal.soal}


def berbeda(folder: str) -> bool:
    """Apakah folder itu mendapat paket lain daripada pekerjaan tanpa nama."""
    return tentukan_paket(IsiLog(), Babak.AWAL, folder) is not tentukan_paket(IsiLog(), Babak.AWAL, "tanpa_nama")


def test_paket_membagi_kelas_kira_kira_separuh() -> None:
    paket = [tentukan_paket(IsiLog(), Babak.AWAL, f"peserta-{urut}") for urut in range(40)]
    assert 12 <= paket.count(Paket.A) <= 28


def test_sesudah_post_test_pre_test_tidak_dapat_diisi_lagi() -> None:
    Ujian(Babak.AKHIR).kumpulkan(jawab(Babak.AKHIR))
    assert Ujian(Babak.AWAL).tertutup
    Ujian(Babak.AWAL).kumpulkan(jawab(Babak.AWAL))
    assert bandingkan_ujian(baca_log(berkas_log())).sebelum is None


def test_gagal_simpan_dicoba_lagi_pada_tombol_berikutnya(monkeypatch: pytest.MonkeyPatch) -> None:
    ujian = Ujian(Babak.AKHIR)

    def penuh(*_: object) -> None:
        raise GalatSimpan("disk penuh")

    with monkeypatch.context() as sementara:
        sementara.setattr(pencatat, "catat", penuh)
        assert ujian.kumpulkan(jawab(Babak.AKHIR)) == "disk penuh"
    assert ujian.kumpulkan({}) == ""
    assert bandingkan_ujian(baca_log(berkas_log())).sesudah == BANYAK
