"""A phone's browser that can be pushed to: it keeps its private key, and reads what a push service was given."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from server.webhooks.sealing import base64url
from tests.story.doors import Door, Json
from tests.story.receiver import Receiver, Told
from tests.story.screens import Visit

CURVE = ec.SECP256R1()
AUTH = b"sixteen octets !"


def _octets(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Browser:
    """`service` is its push service; each browser has an address of its own there."""

    service: Receiver
    name: str = "one"
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(CURVE))

    @property
    def point(self) -> bytes:
        """Its public key."""
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def endpoint(self) -> str:
        """Where to post."""
        return f"http://127.0.0.1:{self.service.port}/push/{self.name}"

    @property
    def subscription(self) -> Json:
        """As it is told to the centre."""
        return {"endpoint": self.endpoint, "p256dh": base64url(self.point), "auth": base64url(AUTH)}

    @property
    def posted(self) -> list[Told]:
        """What came in for it."""
        return [one for one in self.service.told if one.path == f"/push/{self.name}"]

    @property
    def shown(self) -> list[Json]:
        """What it shows its owner."""
        return [json.loads(self.reads(one.raw)) for one in self.posted]

    def reads(self, raw: bytes) -> bytes:
        """RFC 8188 and RFC 8291 from the reader's side."""
        salt, sender = raw[:16], raw[21 : 21 + raw[20]]
        shared = self.key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, sender))
        material = _hkdf(AUTH, b"WebPush: info\x00" + self.point + sender, 32, shared)
        key = _hkdf(salt, b"Content-Encoding: aes128gcm\x00", 16, material)
        nonce = _hkdf(salt, b"Content-Encoding: nonce\x00", 12, material)
        padded = AESGCM(key).decrypt(nonce, raw[21 + raw[20] :], None)
        assert padded[-1] == 2, "the last record"
        return padded[:-1]

    def asks(self, door: Door, visit: Visit, **other: str) -> Any:
        """Its owner touches the button."""
        return door.post(f"/tickets/{visit.token}/browser", {**self.subscription, **other})


def _hkdf(salt: bytes, info: bytes, length: int, material: bytes) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(material)


def claims_of(told: Told, key: str) -> Json:
    """What the sender says of itself, if it is signed with the key that browsers were told."""
    token, named = (part.split("=", 1)[1] for part in told.headers["Authorization"].removeprefix("vapid ").split(", "))
    assert named == key
    said, signature = token.rsplit(".", 1)
    raw = _octets(signature)
    signed = utils.encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, _octets(named))
    public.verify(signed, said.encode(), ec.ECDSA(SHA256()))
    claims: Json = json.loads(_octets(said.split(".")[1]))
    return claims
