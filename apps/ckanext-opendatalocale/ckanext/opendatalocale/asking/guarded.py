"""Connections that never reach a private address, whatever a name resolves to and however often it changes."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager

from .. import settings


class PrivateAddressError(OSError):
    """The address is not on the public internet."""


def guarded_session() -> requests.Session:
    """Return a session that follows no redirection by itself, asks no proxy of the environment and sends no cookie."""
    session = requests.Session()
    session.trust_env = False
    for scheme in ("http://", "https://"):
        session.mount(scheme, _GuardedAdapter())
    return session


def is_allowed(host: str) -> bool:
    """Tell whether the operator lets a host have a private address."""
    return host.lower() in settings.allowed_hosts()


def refuse_private(host: str, port: int) -> None:
    """Raise PrivateAddressError when any address of a host is private."""
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        _refuse(str(address[0]))


def _refuse(text: str) -> None:
    address: Any = ipaddress.ip_address(text.split("%", 1)[0])
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    if not address.is_global or address.is_multicast or (inner is not None and not inner.is_global):
        raise PrivateAddressError(text)


class _Guard:
    """The check itself, before a connection and, since a name may answer otherwise a moment later, on what was reached."""

    def _new_conn(self) -> Any:
        connection: Any = self
        if is_allowed(connection.host):
            return super()._new_conn()  # type: ignore[misc]
        refuse_private(connection.host, connection.port)
        reached = super()._new_conn()  # type: ignore[misc]
        try:
            _refuse(str(reached.getpeername()[0]))
        except PrivateAddressError:
            reached.close()
            raise
        return reached


class _GuardedHTTP(_Guard, HTTPConnection):
    pass


class _GuardedHTTPS(_Guard, HTTPSConnection):
    pass


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = _GuardedHTTP


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _GuardedHTTPS


class _GuardedAdapter(HTTPAdapter):
    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": _HTTPPool, "https": _HTTPSPool}
