"""The attachments that this room knows by their ids. The knowledge describes these and others (fixtures/escalation.yaml)."""

from __future__ import annotations

from enum import StrEnum


class AttachmentId(StrEnum):
    DATE = "date"
    DOMAIN = "domain"
    ERROR_EMAIL = "error-email"
    ERROR_IMAGE = "error-image"
    FULL_ERROR = "full-error"
    HEADERS = "headers"
    LIST_NAME = "list-name"
    MAILBOX = "mailbox"
    MESSAGE_ID = "message-id"
    PROGRAM_VERSION = "program-version"
    QUEUE_ID = "queue-id"
    RECIPIENT = "recipient"
    SENDER = "sender"
    SENDING_IP = "sending-ip"
    SERVER_SETTINGS = "server-settings"
