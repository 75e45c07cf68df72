"""A compound file (CFB) with named streams: the container of .xls, .et and encrypted workbooks."""

import struct

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR = 512


def compound_file(streams):
    """Bytes of a version-3 compound file that holds (name, bytes); each stream is padded to 4,096 bytes at least."""
    contents = [(name, data + bytes(-len(data) % _SECTOR) if len(data) > 4096 else data.ljust(4096, b"\0"))
                for name, data in streams]
    if len(contents) > 3:
        raise ValueError("one directory sector holds the root and three streams")
    table, bodies, starts = [_FAT, _END], [], []
    for _, data in contents:
        starts.append(len(table))
        count = len(data) // _SECTOR
        table += [len(table) + step + 1 for step in range(count - 1)] + [_END]
        bodies.append(data)
    if len(table) > _SECTOR // 4:
        raise ValueError("one sector of allocation table is enough for the tests")
    table += [_FREE] * (_SECTOR // 4 - len(table))
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII", bytes.fromhex("D0CF11E0A1B11AE1"), bytes(16), 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096,
        _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    entries = [_entry("Root Entry", 5, child=1, start=_END, size=0)]
    for index, (name, data) in enumerate(contents):
        right = index + 2 if index + 1 < len(contents) else _FREE
        entries.append(_entry(name, 2, right=right, start=starts[index], size=len(data)))
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    return header + struct.pack("<128I", *table) + directory + b"".join(bodies)


def _entry(name, kind, *, right=_FREE, child=_FREE, start, size):
    text = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", text, len(text) + 2, kind, 1, _FREE, right, child, bytes(16), 0, 0, 0, start, size)
