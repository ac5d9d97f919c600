"""grpc.testing.TestService as the gRPC interop specification has it, by grpcio. Prints its port, serves until stdin ends."""

import sys
import time
from concurrent import futures

import grpc
from interop import ECHO_INITIAL, ECHO_TRAILING, TEST_SERVICE, UNLIMITED, Messages, arguments, payload, tls_files


class TestService:
    def __init__(self, messages: Messages):
        self.m = messages

    def echo_metadata(self, context):
        for key, value in context.invocation_metadata():
            if key == ECHO_INITIAL:
                context.send_initial_metadata(((key, value),))
            elif key == ECHO_TRAILING:
                context.set_trailing_metadata(((key, value),))

    def check_status(self, request, context):
        if request.HasField("response_status"):
            code = next(c for c in grpc.StatusCode if c.value[0] == request.response_status.code)
            context.abort(code, request.response_status.message)

    def empty_call(self, request, context):
        self.echo_metadata(context)
        return self.m.Empty()

    def unary_call(self, request, context):
        self.echo_metadata(context)
        self.check_status(request, context)
        if request.HasField("response_compressed") and not request.response_compressed.value:
            context.disable_next_message_compression()
        return self.m.SimpleResponse(payload=payload(self.m, request.response_size))

    def streaming_output_call(self, request, context):
        self.check_status(request, context)
        for wanted in request.response_parameters:
            time.sleep(wanted.interval_us / 1e6)
            yield self.m.StreamingOutputCallResponse(payload=payload(self.m, wanted.size))

    def streaming_input_call(self, requests, context):
        total = sum(len(r.payload.body) for r in requests)
        return self.m.StreamingInputCallResponse(aggregated_payload_size=total)

    def full_duplex_call(self, requests, context):
        self.echo_metadata(context)
        for request in requests:
            yield from self.streaming_output_call(request, context)

    def half_duplex_call(self, requests, context):
        for request in list(requests):
            yield from self.streaming_output_call(request, context)

    def handlers(self):
        m = self.m

        def codec(name):
            kind = getattr(m, name)
            return kind.FromString

        encode = lambda message: message.SerializeToString()
        unary, out = "SimpleRequest", "StreamingOutputCallRequest"
        table = {
            "EmptyCall": grpc.unary_unary_rpc_method_handler(self.empty_call, codec("Empty"), encode),
            "UnaryCall": grpc.unary_unary_rpc_method_handler(self.unary_call, codec(unary), encode),
            "StreamingOutputCall": grpc.unary_stream_rpc_method_handler(self.streaming_output_call, codec(out), encode),
            "StreamingInputCall": grpc.stream_unary_rpc_method_handler(
                self.streaming_input_call, codec("StreamingInputCallRequest"), encode),
            "FullDuplexCall": grpc.stream_stream_rpc_method_handler(self.full_duplex_call, codec(out), encode),
            "HalfDuplexCall": grpc.stream_stream_rpc_method_handler(self.half_duplex_call, codec(out), encode),
        }
        return grpc.method_handlers_generic_handler(TEST_SERVICE, table)


def main():
    options = arguments(__doc__).parse_args()
    server = grpc.server(
        futures.ThreadPoolExecutor(max_workers=16), options=UNLIMITED, compression=grpc.Compression.Gzip)
    server.add_generic_rpc_handlers((TestService(Messages(options.descriptors)).handlers(),))
    files = tls_files(options)
    if files is None:
        port = server.add_insecure_port("127.0.0.1:0")
    else:
        ca, key, certificate = files
        credentials = grpc.ssl_server_credentials([(key, certificate)], ca, require_client_auth=True)
        port = server.add_secure_port("127.0.0.1:0", credentials)
    server.start()
    print(port, flush=True)
    sys.stdin.read()
    server.stop(None)


if __name__ == "__main__":
    main()
