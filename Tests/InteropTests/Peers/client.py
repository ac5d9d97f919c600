"""One case of the gRPC interop specification, by grpcio as the client. Exits 0 when the server behaves."""

import sys

import grpc
from interop import (
    ECHO_INITIAL, ECHO_TRAILING, TEST_SERVICE, UNIMPLEMENTED_SERVICE, UNLIMITED, Messages, arguments, payload, tls_files,
)

SPECIAL = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"


class Client:
    def __init__(self, channel, messages):
        self.channel, self.m = channel, messages

    def call(self, kind, method, response, service=TEST_SERVICE):
        encode = lambda message: message.SerializeToString()
        make = getattr(self.channel, kind)
        return make(f"/{service}/{method}", request_serializer=encode, response_deserializer=getattr(self.m, response).FromString)

    def unary(self):
        return self.call("unary_unary", "UnaryCall", "SimpleResponse")

    def duplex(self):
        return self.call("stream_stream", "FullDuplexCall", "StreamingOutputCallResponse")

    def output_request(self, *sizes, body=0, interval_us=0):
        parameters = [self.m.ResponseParameters(size=s, interval_us=interval_us) for s in sizes]
        return self.m.StreamingOutputCallRequest(response_parameters=parameters, payload=payload(self.m, body))

    def input_requests(self, sizes):
        return (self.m.StreamingInputCallRequest(payload=payload(self.m, s)) for s in sizes)

    def empty_unary(self):
        assert self.call("unary_unary", "EmptyCall", "Empty")(self.m.Empty()) == self.m.Empty()

    def large_unary(self, **options):
        request = self.m.SimpleRequest(response_size=314159, payload=payload(self.m, 271828))
        assert self.unary()(request, **options).payload.body == bytes(314159)

    def client_streaming(self):
        call = self.call("stream_unary", "StreamingInputCall", "StreamingInputCallResponse")
        assert call(self.input_requests([27182, 8, 1828, 45904])).aggregated_payload_size == 74922

    def server_streaming(self):
        sizes = [31415, 9, 2653, 58979]
        call = self.call("unary_stream", "StreamingOutputCall", "StreamingOutputCallResponse")
        assert [len(r.payload.body) for r in call(self.output_request(*sizes))] == sizes

    def ping_pong(self):
        pairs = [(31415, 27182), (9, 8), (2653, 1828), (58979, 45904)]
        responses = self.duplex()(self.output_request(r, body=b) for r, b in pairs)
        assert [len(r.payload.body) for r in responses] == [r for r, _ in pairs]

    def empty_stream(self):
        assert list(self.duplex()(iter(()))) == []

    def timeout_on_sleeping_server(self):
        requests = iter([self.output_request(31415, body=27182, interval_us=2_000_000)])
        expect(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: list(self.duplex()(requests, timeout=0.001)))

    def cancel_after_begin(self):
        call = self.call("stream_unary", "StreamingInputCall", "StreamingInputCallResponse")
        future = call.future(never_ending())
        future.cancel()
        assert future.cancelled() and future.code() is grpc.StatusCode.CANCELLED

    def cancel_after_first_response(self):
        requests = never_ending(self.output_request(31415, body=27182))
        responses = self.duplex()(requests)
        assert len(next(responses).payload.body) == 31415
        responses.cancel()
        expect(grpc.StatusCode.CANCELLED, lambda: next(responses))

    def status_code_and_message(self):
        self.echoes_status("test status message")

    def special_status_message(self):
        self.echoes_status(SPECIAL)

    def echoes_status(self, text):
        status = self.m.EchoStatus(code=2, message=text)
        unary = self.m.SimpleRequest(response_status=status)
        error = expect(grpc.StatusCode.UNKNOWN, lambda: self.unary()(unary))
        assert error.details() == text, error.details()
        stream = self.m.StreamingOutputCallRequest(response_status=status)
        error = expect(grpc.StatusCode.UNKNOWN, lambda: list(self.duplex()(iter([stream]))))
        assert error.details() == text, error.details()

    def unimplemented_method(self):
        call = self.call("unary_unary", "UnimplementedCall", "Empty")
        expect(grpc.StatusCode.UNIMPLEMENTED, lambda: call(self.m.Empty()))

    def unimplemented_service(self):
        call = self.call("unary_unary", "UnimplementedCall", "Empty", service=UNIMPLEMENTED_SERVICE)
        expect(grpc.StatusCode.UNIMPLEMENTED, lambda: call(self.m.Empty()))

    def custom_metadata(self):
        metadata = ((ECHO_INITIAL, "test_initial_metadata_value"), (ECHO_TRAILING, b"\xab\xab\xab"))
        request = self.m.SimpleRequest(response_size=314159, payload=payload(self.m, 271828))
        _, call = self.unary().with_call(request, metadata=metadata)
        check_echo(call)
        call = self.duplex()(iter([self.output_request(314159, body=271828)]), metadata=metadata)
        list(call)
        check_echo(call)

    def client_compressed_unary(self):
        self.large_unary(compression=grpc.Compression.Gzip)

    def server_compressed_unary(self):
        wanted = self.m.BoolValue(value=True)
        request = self.m.SimpleRequest(response_size=314159, payload=payload(self.m, 271828), response_compressed=wanted)
        assert self.unary()(request).payload.body == bytes(314159)


def never_ending(*first):
    import threading

    yield from first
    threading.Event().wait()


def check_echo(call):
    assert dict(call.initial_metadata())[ECHO_INITIAL] == "test_initial_metadata_value"
    assert dict(call.trailing_metadata())[ECHO_TRAILING] == b"\xab\xab\xab"


def expect(code, action):
    try:
        answer = action()
    except grpc.RpcError as error:
        assert error.code() is code, f"{error.code()}: {error.details()}"
        return error
    raise AssertionError(f"expected {code}, was answered {answer!r}")


def main():
    parser = arguments(__doc__)
    parser.add_argument("--target", required=True)
    parser.add_argument("--server-name", default="localhost")
    parser.add_argument("case")
    options = parser.parse_args()
    files = tls_files(options)
    if files is None:
        channel = grpc.insecure_channel(options.target, options=UNLIMITED)
    else:
        ca, key, certificate = files
        credentials = grpc.ssl_channel_credentials(ca, key, certificate)
        named = UNLIMITED + [("grpc.ssl_target_name_override", options.server_name)]
        channel = grpc.secure_channel(options.target, credentials, options=named)
    getattr(Client(channel, Messages(options.descriptors)), options.case)()
    # The never-ending request generators of the cancel cases hold their threads.
    sys.stdout.flush()
    import os

    os._exit(0)


if __name__ == "__main__":
    main()
