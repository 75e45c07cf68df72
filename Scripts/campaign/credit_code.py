"""Check digits of 统一社会信用代码 (GB 32100-2015)."""

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def with_check_digit(first):
    """The code of eighteen signs that begins with these seventeen."""
    total = sum(_SIGNS.index(sign) * weight for sign, weight in zip(first, _WEIGHTS, strict=True))
    return first + _SIGNS[(31 - total % 31) % 31]
