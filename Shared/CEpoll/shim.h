#ifndef CEPOLL_SHIM_H
#define CEPOLL_SHIM_H

// What Linux has and Swift's Glibc module has not.

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// Declared by <sys/socket.h> only under _GNU_SOURCE, which a module's header cannot count on.
extern int accept4(int, struct sockaddr *, socklen_t *, int);

static inline int CEpoll_accept4(int socket, struct sockaddr *address, socklen_t *length, int flags) {
    return accept4(socket, address, length, flags);
}

#endif
