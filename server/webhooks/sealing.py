"""Web push: a message that only one browser can read (RFC 8291, RFC 8188), and who sends it (VAPID, RFC 8292).

`cryptography` is loaded where it is used: a centre without web push never pays for it.
"""

from __future__ import annotations

import json
import os
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from server.domain.integration.push import octets

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

RECORD = 4096
"""One record of RFC 8188; a push service takes no more than 4096 octets."""
TOKEN_LIFE = timedelta(hours=12)
"""RFC 8292 allows a day."""
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of P-256: a private key lies between 1 and this."""


def base64url(raw: bytes) -> str:
    """Without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


class PushKey:
    """The key by which push services know this installation, drawn from a secret of the installation.

    It is made of what the database keeps anyway, so it is in no file of a centre and in no log.
    """

    def __init__(self, secret: str) -> None:
        self._secret = secret

    @cached_property
    def _private(self) -> EllipticCurvePrivateKey:
        from cryptography.hazmat.primitives.asymmetric import ec

        digest = sha256(f"vapid {self._secret}".encode()).digest() + sha256(f"key {self._secret}".encode()).digest()
        return ec.derive_private_key(int.from_bytes(digest, "big") % (ORDER - 1) + 1, ec.SECP256R1())

    @cached_property
    def public(self) -> str:
        """What browsers are told when they subscribe."""
        return base64url(_point(self._private))

    def authorization(self, endpoint: str, contact: str, now: datetime) -> str:
        """The header that names this installation to the push service of `endpoint`; `contact` is an https address by
        which its people can be found, or empty."""
        from cryptography.hazmat.primitives.asymmetric import ec, utils
        from cryptography.hazmat.primitives.hashes import SHA256

        parts = urlsplit(endpoint)
        claims: dict[str, object] = {
            "aud": f"{parts.scheme}://{parts.netloc}",
            "exp": int((now + TOKEN_LIFE).timestamp()),
        }
        if contact.startswith("https://"):
            claims["sub"] = contact
        said = b".".join(base64url(_json(part)).encode() for part in ({"typ": "JWT", "alg": "ES256"}, claims))
        r, s = utils.decode_dss_signature(self._private.sign(said, ec.ECDSA(SHA256())))
        signed = f"{said.decode()}.{base64url(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"
        return f"vapid t={signed}, k={self.public}"


def sealed(message: bytes, p256dh: str, auth: str) -> bytes:
    """The body to post: readable with the browser's private key alone; raises ValueError for keys that are none."""
    from cryptography.hazmat.primitives.asymmetric import ec

    return sealed_with(message, p256dh, auth, ec.generate_private_key(ec.SECP256R1()), os.urandom(16))


def sealed_with(message: bytes, p256dh: str, auth: str, mine: EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """The same with a key pair and a salt that were drawn already, as the example of RFC 8291, appendix A, has them."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    browser = octets(p256dh)
    shared = mine.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), browser))
    own = _point(mine)
    material = _derived(octets(auth), shared, b"WebPush: info\x00" + browser + own, 32)
    key = _derived(salt, material, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derived(salt, material, b"Content-Encoding: nonce\x00", 12)
    head = salt + RECORD.to_bytes(4, "big") + bytes([len(own)]) + own
    return head + AESGCM(key).encrypt(nonce, message + b"\x02", None)


def _derived(salt: bytes, material: bytes, info: bytes, length: int) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), length, salt, info).derive(material)


def _point(private: EllipticCurvePrivateKey) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
