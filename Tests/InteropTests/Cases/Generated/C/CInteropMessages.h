#pragma clang module import CProtobufC
#include "grpc/testing/empty.pb-c.h"
#include "grpc/testing/messages.pb-c.h"
