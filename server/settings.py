"""One typed table of settings: environment TOILUOT_*, then the TOML file, then these defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from limits import parse
from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource


def _a_rate(text: str) -> str:
    """Found out at the start, not at the first sign-in; raises ValueError."""
    parse(text)
    return text


Rate = Annotated[str, AfterValidator(_a_rate)]
"""Such as "10 per minute"."""


class Settings(BaseSettings):
    """Everything that a technician may set. `toiluot serve --help` and docs/technician.md show the same table."""

    model_config = SettingsConfigDict(
        env_prefix="TOILUOT_", toml_file="toiluot.toml", extra="forbid", frozen=True, validate_default=True
    )

    data: Path = Field(Path("data"), description="Folder of the database, the voice clips and the secrets.")
    database: str = Field("", description="SQLAlchemy address of the database; empty: SQLite in the data folder.")
    redis_url: str = Field(
        "", repr=False, description="redis://… that several server processes share; empty: there is one."
    )
    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 serves the whole hall.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    public_url: str = Field("", description="What phones can reach, for the QR; empty: made from host and port.")
    https: bool = Field(False, description="Whether people come by https: cookies are then sent by https alone.")
    trusted_proxies: int = Field(0, ge=0, le=4, description="How many reverse proxies stand in front.")
    log_level: str = Field("info", pattern="^(debug|info|warning|error)$", description="Least level that is logged.")
    session_hours: int = Field(12, ge=1, le=72, description="How long a sign-in of staff lasts.")
    sign_in_limit: Rate = Field("10 per minute", description="Wrong sign-ins from one address before it must wait.")
    pairing_limit: Rate = Field(
        "10 per minute", description="Wrong pairing codes from one address before it must wait."
    )
    lost_screen_limit: Rate = Field("60 per minute", description="Codes that screens of one address may ask for.")
    dossier_limit: Rate = Field("20 per minute", description="Look-ups of dossiers from one address.")
    afar_limit: Rate = Field(
        "600 per hour", description="Appointments and places from afar that one address may ask for."
    )
    api_key_limit: Rate = Field("600 per minute", description="Requests of one API key before it must wait.")
    smtp_host: str = Field("", description="Mail server for scheduled reports; empty: no mail is sent.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port: 587 with starttls, 465 with tls.")
    smtp_security: Literal["starttls", "tls", "none"] = Field("starttls", description="How mail is encrypted.")
    smtp_user: str = Field("", description="Who signs in to the mail server; empty: nobody does.")
    smtp_password: str = Field("", repr=False, description="The password of smtp_user.")
    smtp_from: str = Field("", description="Sender of the reports; empty: smtp_user.")
    webhook_here: bool = Field(False, description="Whether webhooks may go to this very machine, or to its link.")
    push_here: bool = Field(False, description="For trials: whether browsers' push services may be on this machine.")
    largest_body: int = Field(65_536, ge=4096, description="Largest request body in bytes.")
    largest_video: int = Field(200_000_000, ge=1_000_000, description="Largest video for the boards in bytes.")
    metrics_token: str = Field("", repr=False, description="Bearer token for /metrics; empty: this machine alone.")
    launcher_key: str = Field("", repr=False, description="Key of the demo's launcher page; empty: no launcher.")
    tray: Path | None = Field(None, description="Folder of the virtual printer's pictures, shown by the demo.")

    @property
    def database_url(self) -> str:
        """The address to open; the SQLite file lies in the data folder."""
        return self.database or f"sqlite:///{self.data / 'toiluot.db'}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What the command line says wins over the environment, and that over the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)
