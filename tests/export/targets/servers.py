"""Real WebDAV, SFTP, FTPS and S3 servers on 127.0.0.1: `python -m tests.export.targets.servers DIR`.

Prints one JSON line with the ports, which the system chooses, and ends when its input does. Each
server keeps its files in a folder of its own below DIR.
"""

import asyncio
import datetime as dt
import ipaddress
import json
import logging
import os
import sys
import threading
from pathlib import Path

USER, PASSWORD, READER = "portal", "mật khẩu: p@ss/w#rd", "reader"
BUCKET = "cong-thong-tin"


def self_signed(folder):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    here = [x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=7))
        .add_extension(x509.SubjectAlternativeName(here), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "tls.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public = certificate.public_bytes(serialization.Encoding.PEM)
    pem.write_bytes(private + public)
    (folder / "ca.pem").write_bytes(public)
    return str(pem)


def start_webdav(root, pem=None):
    from cheroot import wsgi
    from cheroot.ssl.builtin import BuiltinSSLAdapter
    from wsgidav.wsgidav_app import WsgiDAVApp

    (root / "readonly").mkdir(parents=True, exist_ok=True)
    app = WsgiDAVApp(
        {
            "provider_mapping": {
                "/": str(root),
                "/readonly": {"root": str(root / "readonly"), "readonly": True},
            },
            "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
            "http_authenticator": {"accept_basic": True, "accept_digest": False},
            "lock_storage": True,
            "property_manager": True,
            "verbose": 0,
            "logging": {"enable": False},
        }
    )
    server = wsgi.Server(("127.0.0.1", 0), app, numthreads=4)
    if pem:
        server.ssl_adapter = BuiltinSSLAdapter(pem, pem)
    server.prepare()
    threading.Thread(target=server.serve, daemon=True).start()
    return server.bind_addr[1]


def start_sftp(root):
    import asyncssh

    class Server(asyncssh.SSHServer):
        def begin_auth(self, username):
            return True

        def password_auth_supported(self):
            return True

        def validate_password(self, username, password):
            return (username, password) == (USER, PASSWORD)

    class Sftp(asyncssh.SFTPServer):
        def __init__(self, channel):
            super().__init__(channel, chroot=os.fsencode(root))

    started, ready = {}, threading.Event()

    async def serve():
        key = asyncssh.generate_private_key("ssh-ed25519")
        acceptor = await asyncssh.listen(
            "127.0.0.1",
            0,
            server_factory=Server,
            server_host_keys=[key],
            sftp_factory=Sftp,
            allow_scp=False,
        )
        started["port"] = acceptor.get_port()
        started["key"] = " ".join(key.export_public_key().decode().split()[:2])
        started["fingerprint"] = key.get_fingerprint()
        ready.set()
        await acceptor.wait_closed()

    threading.Thread(target=lambda: asyncio.run(serve()), daemon=True).start()
    ready.wait(10)
    return started


def start_ftps(root, pem):
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import TLS_FTPHandler
    from pyftpdlib.ioloop import IOLoop  # an own loop: two servers on the shared one break
    from pyftpdlib.servers import ThreadedFTPServer

    users = DummyAuthorizer()
    users.add_user(USER, PASSWORD, str(root), perm="elradfmwMT")
    users.add_user(READER, PASSWORD, str(root), perm="elr")
    facts = {
        "authorizer": users,
        "banner": "test",
        "certfile": pem,
        "tls_control_required": True,
        "tls_data_required": True,
        "auth_failed_timeout": 0.1,
    }
    server = ThreadedFTPServer(
        ("127.0.0.1", 0), type("Handler", (TLS_FTPHandler,), facts), ioloop=IOLoop()
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.address[1]


def start_s3():
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    port = server.get_host_and_port()[1]
    boto3.client(
        "s3",
        endpoint_url=f"http://127.0.0.1:{port}",
        aws_access_key_id=USER,
        aws_secret_access_key=PASSWORD,
        region_name="us-east-1",
    ).create_bucket(Bucket=BUCKET)
    return port


def main():
    logging.disable(logging.CRITICAL)
    folder = Path(sys.argv[1])
    wanted = sys.argv[2:]
    pem = self_signed(folder)
    roots = {name: folder / name for name in ("webdav", "sftp", "ftps")}
    for root in roots.values():
        root.mkdir(exist_ok=True)
    started = {"pid": os.getpid(), "ca": str(folder / "ca.pem")}
    started["webdav"] = start_webdav(roots["webdav"])
    started["webdavs"] = start_webdav(roots["webdav"], pem)
    started["sftp"] = start_sftp(roots["sftp"])
    started["ftps"] = start_ftps(roots["ftps"], pem)
    if "s3" in wanted:
        started["s3"] = start_s3()
    sys.stdout.write(json.dumps(started) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
