#pragma clang module import CProtobufC
#include "kinds/v1/kinds.pb-c.h"
