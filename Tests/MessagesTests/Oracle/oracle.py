"""Makes test cases of messages with Python's protobuf, and says what it makes of each.

    oracle.py DESCRIPTORS CASES SEED

DESCRIPTORS is a serialized FileDescriptorSet. CASES is written: for each case name, label and input, each after its
length (4 bytes, little-endian); then the length of what Python's protobuf writes after it has read the input, or
0xffffffff where it refuses the input, or 0xfffffffe where it writes the input itself, or 0xfffffffd where it reads the
input but what it writes is a matter of taste: a map entry that holds unknown fields is kept as an unknown field, and
Python alone writes it anew.

Three things are put right; the script checks itself that it changes nothing else:
- map entries, whose order differs from one implementation to another, come in the order of their keys;
- tags of unknown fields are written as short as they can be (Python keeps the bytes of a tag that is longer);
- field number 0 is refused, in unknown groups and in messages without fields too.
"""

import random
import struct
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message, message_factory
from google.protobuf.descriptor import FieldDescriptor as F

REFUSED, SAME, ACCEPTED = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
INTEGERS = {
    F.TYPE_INT32: (-(2**31), 2**31 - 1), F.TYPE_SINT32: (-(2**31), 2**31 - 1), F.TYPE_SFIXED32: (-(2**31), 2**31 - 1),
    F.TYPE_INT64: (-(2**63), 2**63 - 1), F.TYPE_SINT64: (-(2**63), 2**63 - 1), F.TYPE_SFIXED64: (-(2**63), 2**63 - 1),
    F.TYPE_UINT32: (0, 2**32 - 1), F.TYPE_FIXED32: (0, 2**32 - 1),
    F.TYPE_UINT64: (0, 2**64 - 1), F.TYPE_FIXED64: (0, 2**64 - 1),
}
TEXTS = ["", "a", "covered_call", "θ-lab", "日本語", "\x00", "a\x00b", "\U0001f680", "x" * 200]
BYTES = [b"", b"\x00", b"\xff\xfe", bytes(range(256))]
REALS = [0.0, -0.0, 1.5, -1e300, 5e-324, float("inf"), float("-inf"), float("nan")]


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def delimited(number, payload):
    return tag(number, 2) + varint(len(payload)) + payload


def is_map(field):
    return field.message_type is not None and field.message_type.GetOptions().map_entry


def is_repeated(field):
    return field.is_repeated


# --- The canonical bytes of a message


def canonical(msg):
    out = bytearray()
    fields = sorted(msg.ListFields(), key=lambda pair: pair[0].number)
    for field, value in fields:
        if is_map(field):
            for key in sorted(value, key=lambda k: k.encode() if isinstance(k, str) else k):
                one = type(msg)()
                target = getattr(one, field.name)
                if field.message_type.fields_by_name["value"].message_type is not None:
                    target[key].SetInParent()
                    key_bytes = key_of_entry(one, field)
                    out += delimited(field.number, key_bytes + delimited(2, canonical(value[key])))
                else:
                    target[key] = value[key]
                    out += one.SerializeToString()
        elif field.message_type is not None:
            for element in value if is_repeated(field) else [value]:
                out += delimited(field.number, canonical(element))
        else:
            # Not set anew, since a float that goes through Python loses the bits of a signalling NaN.
            one = type(msg)()
            one.CopyFrom(msg)
            for other, _ in fields:
                if other.number != field.number:
                    one.ClearField(other.name)
            one.DiscardUnknownFields()
            out += one.SerializeToString()
    rest = type(msg)()
    rest.CopyFrom(msg)
    for field, _ in fields:
        rest.ClearField(field.name)
    out += shortened(rest.SerializeToString(), {f.number for f in msg.DESCRIPTOR.fields if is_map(f)})
    return bytes(out)


class Refused(Exception):
    pass


class MatterOfTaste(Exception):
    pass


def read_varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if data[at - 1] < 0x80:
            return value, at


def shortened(unknown, maps):
    """Unknown fields, which are well formed, with their tags as short as they can be."""
    out, at = bytearray(), 0
    while at < len(unknown):
        value, start = read_varint(unknown, at)
        at = skip(unknown, start, value)
        if value >> 3 in maps and value & 7 == 2:
            raise MatterOfTaste()
        out += varint(value) + unknown[start:at]
    return bytes(out)


def skip(data, at, tag_value):
    number, wire_type = tag_value >> 3, tag_value & 7
    if number == 0:
        raise Refused()
    if wire_type == 0:
        return read_varint(data, at)[1]
    if wire_type == 1:
        return at + 8
    if wire_type == 5:
        return at + 4
    if wire_type == 2:
        length, at = read_varint(data, at)
        return at + length
    while True:
        inner, at = read_varint(data, at)
        if inner & 7 == 4:
            return at
        at = skip(data, at, inner)


def key_of_entry(one, field):
    """The key of the only entry of a map, as it is in the entry."""
    entry = one.SerializeToString()[len(tag(field.number, 2)):]
    while entry[0] & 0x80:
        entry = entry[1:]
    entry = entry[1:]
    assert entry.endswith(b"\x12\x00")
    return entry[:-2]


def has_maps(descriptor):
    return any(
        is_map(f) or (f.message_type is not None and has_maps(f.message_type)) for f in descriptor.fields)


# --- Values


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def scalar(self, field, extreme):
        r = self.random
        if field.type in INTEGERS:
            low, high = INTEGERS[field.type]
            return r.choice([low, high, 0, 1, low // 3, high // 3, r.randint(low, high), r.randint(0, 300)])
        if field.type == F.TYPE_BOOL:
            return r.random() < 0.7
        if field.type == F.TYPE_DOUBLE:
            return r.choice(REALS + [r.gauss(0, 1000)])
        if field.type == F.TYPE_FLOAT:
            return struct.unpack("<f", struct.pack("<f", r.choice([0.0, -0.0, 1.5, float("inf"), float("nan"), r.gauss(0, 9)])))[0]
        if field.type == F.TYPE_STRING:
            return r.choice(TEXTS)
        if field.type == F.TYPE_BYTES:
            return r.choice(BYTES)
        numbers = [value.number for value in field.enum_type.values]
        return r.choice(numbers + ([99, -7, 2**31 - 1, -(2**31)] if extreme else []))

    def fill(self, msg, density, extreme=False):
        r = self.random
        for field in msg.DESCRIPTOR.fields:
            if field.containing_oneof is not None and len(field.containing_oneof.fields) > 1:
                if r.random() > density / 2:
                    continue
            elif r.random() > density:
                continue
            if is_map(field):
                target = getattr(msg, field.name)
                key = field.message_type.fields_by_name["key"]
                value = field.message_type.fields_by_name["value"]
                for _ in range(r.randint(1, 4)):
                    k = self.scalar(key, extreme)
                    if value.message_type is not None:
                        target[k].SetInParent()
                        self.fill(target[k], density, extreme)
                    else:
                        target[k] = self.scalar(value, extreme)
            elif is_repeated(field):
                target = getattr(msg, field.name)
                for _ in range(r.randint(1, 4)):
                    if field.message_type is not None:
                        self.fill(target.add(), density, extreme)
                    else:
                        target.append(self.scalar(field, extreme))
            elif field.message_type is not None:
                getattr(msg, field.name).SetInParent()
                self.fill(getattr(msg, field.name), density, extreme)
            else:
                setattr(msg, field.name, self.scalar(field, extreme))
        return msg

    def unknown(self):
        """A field that no contract has."""
        r = self.random
        number = r.choice([5000, 18999, 19000, 19999, 2**29 - 1])
        kind = r.randint(0, 5)
        if kind == 0:
            return tag(number, 0) + varint(r.getrandbits(r.choice([1, 30, 64])))
        if kind == 1:
            return tag(number, 1) + r.randbytes(8)
        if kind == 2:
            return delimited(number, r.randbytes(r.randint(0, 40)))
        if kind == 3:
            return tag(number, 5) + r.randbytes(4)
        inner = b"".join(tag(r.randint(1, 9), 0) + varint(r.getrandbits(20)) for _ in range(r.randint(0, 3)))
        if kind == 5:
            inner += tag(7, 3) + inner + tag(7, 4)
        return tag(number, 3) + inner + tag(number, 4)

    def mutate(self, data):
        r = self.random
        data = bytearray(data)
        for _ in range(r.randint(1, 4)):
            at = r.randint(0, len(data))
            kind = r.randint(0, 4)
            if kind == 0 and data:
                data[at % len(data)] ^= 1 << r.randint(0, 7)
            elif kind == 1:
                data[at:at] = r.randbytes(r.randint(1, 6))
            elif kind == 2:
                del data[at:at + r.randint(1, 6)]
            elif kind == 3 and data:
                data[at % len(data)] = r.choice([0, 0x7F, 0x80, 0xFF])
            else:
                data[at:at] = self.unknown()
        return bytes(data)


# --- Malformed by hand


def malformed():
    """Bytes that are wrong, or odd, in any message."""
    yield "empty", b""
    for number in (1, 2, 5, 17, 777):
        yield f"unterminated varint in {number}", tag(number, 0) + b"\xff" * 9
        yield f"eleven-byte varint in {number}", tag(number, 0) + b"\xff" * 10 + b"\x01"
        yield f"overflowing varint in {number}", tag(number, 0) + b"\xff" * 9 + b"\x7f"
        yield f"overlong varint in {number}", tag(number, 0) + b"\x81\x80\x80\x00"
        yield f"short fixed32 in {number}", tag(number, 5) + b"\x00" * 3
        yield f"short fixed64 in {number}", tag(number, 1) + b"\x00" * 7
        yield f"length past the end in {number}", tag(number, 2) + b"\x05abcd"
        yield f"negative length in {number}", tag(number, 2) + b"\xff" * 9 + b"\x01"
        yield f"length of 2 GiB - 1 in {number}", tag(number, 2) + varint(2**31 - 1)
        yield f"length of 2 GiB in {number}", tag(number, 2) + varint(2**31)
        yield f"length of 2^63 in {number}", tag(number, 2) + varint(2**63)
        yield f"overlong length in {number}", tag(number, 2) + b"\x80\x80\x80\x80\x00"
        yield f"six-byte length in {number}", tag(number, 2) + b"\x80\x80\x80\x80\x80\x00"
        yield f"group in {number}", tag(number, 3) + b"\x08\x01" + tag(number, 4)
        yield f"open group in {number}", tag(number, 3) + b"\x08\x01"
        yield f"group closed by another in {number}", tag(number, 3) + tag(number + 1, 4)
        yield f"closed group in {number}", tag(number, 4)
        for depth in (1, 99, 100, 101):
            yield f"{depth} groups in {number}", tag(number, 3) * depth + tag(number, 4) * depth
        yield f"wire type 6 in {number}", tag(number, 6) + b"\x00"
        yield f"wire type 7 in {number}", tag(number, 7) + b"\x00"
        yield f"bad UTF-8 in {number}", delimited(number, b"\xff")
        yield f"surrogate in {number}", delimited(number, b"\xed\xa0\x80")
        yield f"NUL in {number}", delimited(number, b"\x00")
        for wire_type, value in ((0, b"\x01"), (1, b"\x01" * 8), (2, b"\x01a"), (5, b"\x01" * 4)):
            yield f"wire type {wire_type} in {number}", tag(number, wire_type) + value
    for number in (3, 777):
        yield f"20000 groups in {number}", tag(number, 3) * 20000 + tag(number, 4) * 20000
        yield f"20000 open groups in {number}", tag(number, 3) * 20000
        nested = b""
        for _ in range(20000):
            nested = delimited(number, nested)
        yield f"20000 levels in {number}", nested
    yield "field number 0", b"\x00\x01"
    yield "field number 0, overlong", b"\x80\x00\x01"
    yield "field number 0, a string", b"\x02\x00"
    yield "five-byte tag", b"\x88\x80\x80\x80\x00\x05"
    yield "six-byte tag", b"\x88\x80\x80\x80\x80\x00\x05"
    yield "tag of 2^32", b"\xf8\xff\xff\xff\x1f\x05"
    yield "highest tag", b"\xf8\xff\xff\xff\x0f\x05"
    yield "cut tag", b"\x80"


MALFORMED = list(malformed())


# --- Cases


def cases(cls, maker, column_bytes):
    descriptor = cls.DESCRIPTOR
    yield "minimal", b""
    explicit = cls()
    for field in descriptor.fields:
        if field.has_presence and field.message_type is None:
            setattr(explicit, field.name, field.default_value)
        elif field.has_presence:
            getattr(explicit, field.name).SetInParent()
    yield "explicit defaults", explicit.SerializeToString()
    full = maker.fill(cls(), 2).SerializeToString()
    yield "maximal", full
    for _ in range(20):
        one = maker.fill(cls(), maker.random.random()).SerializeToString()
        yield "random", one
        two = maker.fill(cls(), maker.random.random(), True).SerializeToString()
        yield "unknown enum values", two
        yield "merged", one + two
        yield "merged with unknown", one + maker.unknown() + two + maker.unknown()
        yield "unknown fields", maker.unknown() + one + b"".join(maker.unknown() for _ in range(3))
    for field in descriptor.fields:
        if is_repeated(field) and field.message_type is None and field.type not in (F.TYPE_STRING, F.TYPE_BYTES):
            size = {F.TYPE_DOUBLE: 8, F.TYPE_FIXED64: 8, F.TYPE_SFIXED64: 8, F.TYPE_FLOAT: 4, F.TYPE_FIXED32: 4,
                    F.TYPE_SFIXED32: 4, F.TYPE_BOOL: 1, F.TYPE_ENUM: 1}.get(field.type, 5)
            values = [maker.scalar(field, False) for _ in range(1000)]
            column = cls()
            getattr(column, field.name).extend((values * (column_bytes // size // 1000 + 1)))
            yield f"1 MiB column {field.name}", column.SerializeToString()
    step = max(1, len(full) // 1500)
    for end in range(0, len(full), step):
        yield "cut", full[:end]
    small = [maker.fill(cls(), 0.6).SerializeToString() for _ in range(10)]
    for _ in range(150):
        yield "damaged", maker.mutate(maker.random.choice(small))
    yield from MALFORMED


def verdict(cls, label, data):
    msg = cls()
    try:
        msg.ParseFromString(data)
    except message.DecodeError:
        return None
    written = msg.SerializeToString(deterministic=True)
    try:
        out = canonical(msg)
    except Refused:
        return None
    except MatterOfTaste:
        return ACCEPTED
    again = cls()
    again.ParseFromString(out)
    assert out == written or again.SerializeToString(deterministic=True) == written or len(out) < len(written), label
    return out


def main():
    descriptors, output, seed = sys.argv[1:]
    files = descriptor_pb2.FileDescriptorSet()
    with open(descriptors, "rb") as stream:
        files.ParseFromString(stream.read())
    pool = descriptor_pool.DescriptorPool()
    waiting = {file.name: file for file in files.file}
    while waiting:
        ready = [f for f in waiting.values() if not any(d in waiting for d in f.dependency)]
        assert ready, "a file's imports are missing, or go round in a circle"
        for file in ready:
            pool.Add(file)
            del waiting[file.name]

    def write(stream, data):
        stream.write(struct.pack("<I", len(data)) + data)

    def walk(messages, prefix):
        for nested in messages:
            if not nested.options.map_entry:
                yield prefix + nested.name
                yield from walk(nested.nested_type, prefix + nested.name + ".")

    with open(output, "wb") as stream:
        for file in files.file:
            if file.syntax != "proto3":
                continue
            for name in walk(file.message_type, file.package + "."):
                cls = message_factory.GetMessageClass(pool.FindMessageTypeByName(name))
                maker = Maker(f"{seed} {name}")
                for label, data in cases(cls, maker, 1 << 20):
                    write(stream, name.encode())
                    write(stream, label.encode())
                    write(stream, data)
                    out = verdict(cls, label, data)
                    if out is None:
                        stream.write(struct.pack("<I", REFUSED))
                    elif out == ACCEPTED:
                        stream.write(struct.pack("<I", ACCEPTED))
                    elif out == data:
                        stream.write(struct.pack("<I", SAME))
                    else:
                        write(stream, out)


main()
