// Generated from the contracts by protos/generate; changes belong there.
// swift-format-ignore-file

public import Messages

/// The messages of `grpc.testing`.
public enum GRPCTesting {
    /// By method (`package.Service/Method`), the roles that may call it. A method that is not here
    /// refuses everybody.
    public static let authorization: [String: Set<String>] = [:]
}

/// Every contract of the target: for server reflection, authorisation and tests.
public enum InteropCatalog {
    /// By method (`package.Service/Method`), the roles that may call it. A method that is not here
    /// refuses everybody.
    public static let authorization: [String: Set<String>] = [:]

    /// The full names of the services.
    public static let services: [String] = [
        "grpc.testing.TestService",
        "grpc.testing.UnimplementedService",
    ]

    /// The messages by their full names.
    public static let messages: [String: any LabMessage.Type] = [
        "grpc.testing.Empty": GRPCTesting.Empty.self,
        "grpc.testing.BoolValue": GRPCTesting.BoolValue.self,
        "grpc.testing.Payload": GRPCTesting.Payload.self,
        "grpc.testing.EchoStatus": GRPCTesting.EchoStatus.self,
        "grpc.testing.SimpleRequest": GRPCTesting.SimpleRequest.self,
        "grpc.testing.SimpleResponse": GRPCTesting.SimpleResponse.self,
        "grpc.testing.StreamingInputCallRequest": GRPCTesting.StreamingInputCallRequest.self,
        "grpc.testing.StreamingInputCallResponse": GRPCTesting.StreamingInputCallResponse.self,
        "grpc.testing.ResponseParameters": GRPCTesting.ResponseParameters.self,
        "grpc.testing.StreamingOutputCallRequest": GRPCTesting.StreamingOutputCallRequest.self,
        "grpc.testing.StreamingOutputCallResponse": GRPCTesting.StreamingOutputCallResponse.self,
    ]

    /// The files, and all that they import.
    public static let files: [MessageFile] = [
        MessageFile(
            name: "grpc/testing/empty.proto",
            dependencies: [],
            symbols: ["grpc.testing.Empty"],
            extensions: [],
            descriptor: "ChhncnBjL3Rlc3RpbmcvZW1wdHkucHJvdG8SDGdycGMudGVzdGluZyIHCgVFbXB0eWIGcHJvdG8z"),
        MessageFile(
            name: "grpc/testing/messages.proto",
            dependencies: [],
            symbols: ["grpc.testing.BoolValue", "grpc.testing.Payload", "grpc.testing.EchoStatus", "grpc.testing.SimpleRequest", "grpc.testing.SimpleResponse", "grpc.testing.StreamingInputCallRequest", "grpc.testing.StreamingInputCallResponse", "grpc.testing.ResponseParameters", "grpc.testing.StreamingOutputCallRequest", "grpc.testing.StreamingOutputCallResponse"],
            extensions: [],
            descriptor: "ChtncnBjL3Rlc3RpbmcvbWVzc2FnZXMucHJvdG8SDGdycGMudGVzdGluZyIhCglCb29sVmFsdWUSFAoFdmFsdWUYASABKAhSBXZhbHVlIiMKB1BheWxvYWQSEgoEYm9keRgCIAEoDFIEYm9keUoECAEQAiI6CgpFY2hvU3RhdHVzEhIKBGNvZGUYASABKAVSBGNvZGUSGAoHbWVzc2FnZRgCIAEoCVIHbWVzc2FnZSKNAwoNU2ltcGxlUmVxdWVzdBIjCg1yZXNwb25zZV9zaXplGAIgASgFUgxyZXNwb25zZVNpemUSLwoHcGF5bG9hZBgDIAEoCzIVLmdycGMudGVzdGluZy5QYXlsb2FkUgdwYXlsb2FkEiMKDWZpbGxfdXNlcm5hbWUYBCABKAhSDGZpbGxVc2VybmFtZRIoChBmaWxsX29hdXRoX3Njb3BlGAUgASgIUg5maWxsT2F1dGhTY29wZRJIChNyZXNwb25zZV9jb21wcmVzc2VkGAYgASgLMhcuZ3JwYy50ZXN0aW5nLkJvb2xWYWx1ZVIScmVzcG9uc2VDb21wcmVzc2VkEkEKD3Jlc3BvbnNlX3N0YXR1cxgHIAEoCzIYLmdycGMudGVzdGluZy5FY2hvU3RhdHVzUg5yZXNwb25zZVN0YXR1cxJEChFleHBlY3RfY29tcHJlc3NlZBgIIAEoCzIXLmdycGMudGVzdGluZy5Cb29sVmFsdWVSEGV4cGVjdENvbXByZXNzZWRKBAgBEAIifgoOU2ltcGxlUmVzcG9uc2USLwoHcGF5bG9hZBgBIAEoCzIVLmdycGMudGVzdGluZy5QYXlsb2FkUgdwYXlsb2FkEhoKCHVzZXJuYW1lGAIgASgJUgh1c2VybmFtZRIfCgtvYXV0aF9zY29wZRgDIAEoCVIKb2F1dGhTY29wZSKSAQoZU3RyZWFtaW5nSW5wdXRDYWxsUmVxdWVzdBIvCgdwYXlsb2FkGAEgASgLMhUuZ3JwYy50ZXN0aW5nLlBheWxvYWRSB3BheWxvYWQSRAoRZXhwZWN0X2NvbXByZXNzZWQYAiABKAsyFy5ncnBjLnRlc3RpbmcuQm9vbFZhbHVlUhBleHBlY3RDb21wcmVzc2VkIlQKGlN0cmVhbWluZ0lucHV0Q2FsbFJlc3BvbnNlEjYKF2FnZ3JlZ2F0ZWRfcGF5bG9hZF9zaXplGAEgASgFUhVhZ2dyZWdhdGVkUGF5bG9hZFNpemUiggEKElJlc3BvbnNlUGFyYW1ldGVycxISCgRzaXplGAEgASgFUgRzaXplEh8KC2ludGVydmFsX3VzGAIgASgFUgppbnRlcnZhbFVzEjcKCmNvbXByZXNzZWQYAyABKAsyFy5ncnBjLnRlc3RpbmcuQm9vbFZhbHVlUgpjb21wcmVzc2VkIukBChpTdHJlYW1pbmdPdXRwdXRDYWxsUmVxdWVzdBJRChNyZXNwb25zZV9wYXJhbWV0ZXJzGAIgAygLMiAuZ3JwYy50ZXN0aW5nLlJlc3BvbnNlUGFyYW1ldGVyc1IScmVzcG9uc2VQYXJhbWV0ZXJzEi8KB3BheWxvYWQYAyABKAsyFS5ncnBjLnRlc3RpbmcuUGF5bG9hZFIHcGF5bG9hZBJBCg9yZXNwb25zZV9zdGF0dXMYByABKAsyGC5ncnBjLnRlc3RpbmcuRWNob1N0YXR1c1IOcmVzcG9uc2VTdGF0dXNKBAgBEAIiTgobU3RyZWFtaW5nT3V0cHV0Q2FsbFJlc3BvbnNlEi8KB3BheWxvYWQYASABKAsyFS5ncnBjLnRlc3RpbmcuUGF5bG9hZFIHcGF5bG9hZGIGcHJvdG8z"),
        MessageFile(
            name: "grpc/testing/test.proto",
            dependencies: ["grpc/testing/empty.proto", "grpc/testing/messages.proto"],
            symbols: ["grpc.testing.TestService", "grpc.testing.TestService.EmptyCall", "grpc.testing.TestService.UnaryCall", "grpc.testing.TestService.CacheableUnaryCall", "grpc.testing.TestService.StreamingOutputCall", "grpc.testing.TestService.StreamingInputCall", "grpc.testing.TestService.FullDuplexCall", "grpc.testing.TestService.HalfDuplexCall", "grpc.testing.TestService.UnimplementedCall", "grpc.testing.UnimplementedService", "grpc.testing.UnimplementedService.UnimplementedCall"],
            extensions: [],
            descriptor: "ChdncnBjL3Rlc3RpbmcvdGVzdC5wcm90bxIMZ3JwYy50ZXN0aW5nGhhncnBjL3Rlc3RpbmcvZW1wdHkucHJvdG8aG2dycGMvdGVzdGluZy9tZXNzYWdlcy5wcm90bzLLBQoLVGVzdFNlcnZpY2USNQoJRW1wdHlDYWxsEhMuZ3JwYy50ZXN0aW5nLkVtcHR5GhMuZ3JwYy50ZXN0aW5nLkVtcHR5EkYKCVVuYXJ5Q2FsbBIbLmdycGMudGVzdGluZy5TaW1wbGVSZXF1ZXN0GhwuZ3JwYy50ZXN0aW5nLlNpbXBsZVJlc3BvbnNlEk8KEkNhY2hlYWJsZVVuYXJ5Q2FsbBIbLmdycGMudGVzdGluZy5TaW1wbGVSZXF1ZXN0GhwuZ3JwYy50ZXN0aW5nLlNpbXBsZVJlc3BvbnNlEmwKE1N0cmVhbWluZ091dHB1dENhbGwSKC5ncnBjLnRlc3RpbmcuU3RyZWFtaW5nT3V0cHV0Q2FsbFJlcXVlc3QaKS5ncnBjLnRlc3RpbmcuU3RyZWFtaW5nT3V0cHV0Q2FsbFJlc3BvbnNlMAESaQoSU3RyZWFtaW5nSW5wdXRDYWxsEicuZ3JwYy50ZXN0aW5nLlN0cmVhbWluZ0lucHV0Q2FsbFJlcXVlc3QaKC5ncnBjLnRlc3RpbmcuU3RyZWFtaW5nSW5wdXRDYWxsUmVzcG9uc2UoARJpCg5GdWxsRHVwbGV4Q2FsbBIoLmdycGMudGVzdGluZy5TdHJlYW1pbmdPdXRwdXRDYWxsUmVxdWVzdBopLmdycGMudGVzdGluZy5TdHJlYW1pbmdPdXRwdXRDYWxsUmVzcG9uc2UoATABEmkKDkhhbGZEdXBsZXhDYWxsEiguZ3JwYy50ZXN0aW5nLlN0cmVhbWluZ091dHB1dENhbGxSZXF1ZXN0GikuZ3JwYy50ZXN0aW5nLlN0cmVhbWluZ091dHB1dENhbGxSZXNwb25zZSgBMAESPQoRVW5pbXBsZW1lbnRlZENhbGwSEy5ncnBjLnRlc3RpbmcuRW1wdHkaEy5ncnBjLnRlc3RpbmcuRW1wdHkyVQoUVW5pbXBsZW1lbnRlZFNlcnZpY2USPQoRVW5pbXBsZW1lbnRlZENhbGwSEy5ncnBjLnRlc3RpbmcuRW1wdHkaEy5ncnBjLnRlc3RpbmcuRW1wdHliBnByb3RvMw=="),
    ]
}
