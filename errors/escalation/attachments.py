"""The ids of the attachments that the code refers to; fixtures/escalation.yaml describes these and others."""

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
