"""Isi sel sebuah latihan di notebook, bila ia dijawab lewat panel."""


def tulis_awal(kode: str) -> str:
    """Isi sel peserta: satu baris yang memunculkan panel, dapat dijalankan tanpa sel lain.

    >>> tulis_awal("11-01")
    'from lakip_helpers import panel; panel.latihan("11-01")'
    """
    return f'from lakip_helpers import panel; panel.latihan("{kode}")'


def tulis_sel_kunci(kode: str) -> str:
    """Isi sel tambahan pada bentuk kunci: menampilkan penyelesaian dan memastikan ia lulus.

    >>> print(tulis_sel_kunci("11-01"))
    from lakip_helpers import latihan
    <BLANKLINE>
    print(latihan.tulis_penyelesaian("11-01"))
    assert latihan.ambil("11-01").periksa(latihan.ambil("11-01").kunci).lulus
    """
    return (
        "from lakip_helpers import latihan\n\n"
        f'print(latihan.tulis_penyelesaian("{kode}"))\n'
        f'assert latihan.ambil("{kode}").periksa(latihan.ambil("{kode}").kunci).lulus'
    )
