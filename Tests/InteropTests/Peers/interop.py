"""What both grpcio peers share: the messages of grpc.testing, built from the compiled contracts, and credentials.

`protoc --descriptor_set_out` writes the contracts; no generated Python is needed.
"""

import argparse
from pathlib import Path

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

TEST_SERVICE = "grpc.testing.TestService"
UNIMPLEMENTED_SERVICE = "grpc.testing.UnimplementedService"
ECHO_INITIAL = "x-grpc-test-echo-initial"
ECHO_TRAILING = "x-grpc-test-echo-trailing-bin"


class Messages:
    """The message classes of grpc.testing by their short names."""

    def __init__(self, descriptors: str):
        files = descriptor_pb2.FileDescriptorSet.FromString(Path(descriptors).read_bytes())
        pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            pool.Add(file)
        self._pool = pool

    def __getattr__(self, name: str):
        return message_factory.GetMessageClass(self._pool.FindMessageTypeByName("grpc.testing." + name))


def arguments(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--descriptors", required=True)
    parser.add_argument("--ca")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    return parser


def tls_files(options) -> tuple[bytes, bytes, bytes] | None:
    if options.ca is None:
        return None
    return tuple(Path(p).read_bytes() for p in (options.ca, options.key, options.certificate))


def payload(messages: Messages, size: int):
    return messages.Payload(body=bytes(size))


UNLIMITED = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]
