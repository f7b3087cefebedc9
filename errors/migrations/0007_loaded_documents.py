"""Loaded documents are kept whole, no longer only their digests.

A digest told whether staff had edited a row, but only as long as the schema of the documents stood still. Here the documents are made
of the rows as the release before this one made them, and kept where their digest is that of the last load. Where it is not, staff
edited the row: it gets no content, so that the next load keeps it.
"""

import hashlib
import json

from django.db import migrations, models

LANGUAGES = ("it", "en")
DEFAULTS = {"kind": "error", "state": "published", "username": "address", "sign_in": "password"}


def digest(content):
    line = json.dumps(without_defaults(content), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(line.encode()).hexdigest()


def without_defaults(value):
    if isinstance(value, list):
        return [without_defaults(item) for item in value]
    if not isinstance(value, dict):
        return value
    fields = {name: without_defaults(field) for name, field in value.items()}
    return {name: field for name, field in fields.items() if name == "attach" or not is_default(name, field)}


def is_default(name, value):
    return value in ("", None, [], {}) or value is False or value == DEFAULTS.get(name)


def pick(row, *names):
    return {name: getattr(row, name) for name in names}


def slug(row):
    return row.slug if row else None


def texts(rows, *names, lines=(), missing=None):
    found = {row.language: row for row in rows.all()}
    content = {}
    for language in LANGUAGES:
        text = pick(found[language], *names) if language in found else missing
        content[language] = text and text | {name: text[name].splitlines() for name in lines}
    return content


def sources(row):
    return [pick(source, "name", "url") for source in row.sources.all()]


def group(row):
    return {"id": row.slug, **texts(row.texts, "title", "summary")}


def category(row):
    return {"id": row.slug, "group": row.group.slug, **texts(row.texts, "title", "summary")}


def provider(row):
    suffixes = {kind: [s.suffix for s in row.suffixes.all() if s.kind == kind] for kind in ("name", "host", "domain")}
    return {
        "id": row.slug,
        **pick(row, "name", "kind"),
        "names": suffixes["name"],
        "hosts": suffixes["host"],
        "domains": suffixes["domain"],
        "settings": [{"service": slug(s.service), **pick(s, "protocol", "host", "port", "security")} for s in row.settings.all()],
        "services": [service(one) for one in row.services.all()],
        "limits": [
            pick(limit, "plan", "what", "most", "up_to", "minutes", "advised", "source", "source_url") for limit in row.limits.all()
        ],
        **pick(row, "support_url", "status_url"),
        **texts(row.texts, "summary", "login", "notes", "support", missing=dict.fromkeys(("summary", "login", "notes", "support"), "")),
        "sources": sources(row),
    }


def service(row):
    return {
        "id": row.slug,
        "name": row.name,
        "domains": [domain.domain for domain in row.domains.all()],
        **pick(row, "hosts_domains", "username", "sign_in", "app_password_url", "webmail_url"),
        **texts(row.texts, "note", missing={"note": ""}),
    }


def attachment(row):
    return {"id": row.slug, **texts(row.texts, "label", "how_to")}


def escalation(row):
    return {
        "provider": slug(row.provider),
        "category": slug(row.category),
        "attach": [item.attachment.slug for item in row.items.all()],
        "url": row.url,
        **texts(row.texts, "where", missing={"where": ""}),
    }


def synonyms(row):
    return {"id": row.slug, "it": row.it.splitlines(), "en": row.en.splitlines()}


def entry(row):
    rule = getattr(row, "escalation", None)
    return {
        "id": row.slug,
        "kind": row.kind,
        "provider": slug(row.provider),
        "category": row.category.slug,
        **pick(row, "permanence", "actor"),
        "codes": [pick(code, "scheme", "value", "defines") for code in row.codes.all()],
        "patterns": [pattern(one) for one in row.patterns.all()],
        "examples": [example.text for example in row.examples.all() if example.leads_here],
        "counterexamples": [example.text for example in row.examples.all() if not example.leads_here],
        **texts(row.texts, "title", "summary", "meaning", "actions", "often_read", "state", lines=["actions"]),
        "escalation": {"attach": [item.attachment.slug for item in rule.items.all()]} if rule else None,
        "see_also": sorted(other.slug for other in row.see_also.all()),
        "sources": sources(row),
        "reviewed": row.reviewed and row.reviewed.isoformat(),
        "replaced_by": slug(row.replaced_by),
    }


def pattern(row):
    words = {kind: row.source if row.kind == kind else None for kind in ("phrase", "regex", "words")}
    return words | pick(row, "needs_provider", "needs_reply")


def term(row):
    return {
        "id": row.slug,
        **texts(row.texts, "name", "forms", "body", lines=["forms"]),
        "see_also": sorted(other.slug for other in row.see_also.all()),
        "entry": slug(row.entry),
        "sources": sources(row),
    }


def step(row):
    return {
        "id": row.slug,
        **texts(row.texts, "title", "body"),
        "answers": [answer(one) for one in row.answers.all()],
        "entries": [item.entry.slug for item in row.items.all()],
        "settings": row.settings,
        "category": slug(row.category),
    }


def answer(row):
    return {"id": row.slug, "leads_to": row.leads_to.slug, **{text.language: text.label for text in row.texts.all()}}


DOCUMENTS = {
    "CategoryGroup": (group, ["texts"]),
    "Category": (category, ["group", "texts"]),
    "Provider": (
        provider,
        ["texts", "suffixes", "settings__service", "services__texts", "services__domains", "limits", "sources"],
    ),
    "Attachment": (attachment, ["texts"]),
    "EscalationRule": (escalation, ["texts", "items__attachment", "provider", "category"]),
    "SynonymGroup": (synonyms, []),
    "Entry": (
        entry,
        ["provider", "category", "replaced_by", "texts", "codes", "patterns", "examples", "sources", "see_also"]
        + ["escalation__items__attachment"],
    ),
    "Term": (term, ["entry", "texts", "see_also", "sources"]),
    "SymptomStep": (step, ["category", "texts", "items__entry", "answers__texts", "answers__leads_to"]),
}


def key(content):
    return content["id"] if "id" in content else f"{content['provider'] or '*'} × {content['category'] or '*'}"


def keep_documents(apps, schema_editor):
    loaded = []
    for name, (document, related) in DOCUMENTS.items():
        for row in apps.get_model("errors", name).objects.exclude(loaded_digest="").prefetch_related(*related):
            content = document(row)
            is_as_loaded = digest(content) == row.loaded_digest
            loaded.append({"noun": name.lower(), "key": key(content), "content": content if is_as_loaded else None})
    LoadedDocument = apps.get_model("errors", "LoadedDocument")
    LoadedDocument.objects.bulk_create(LoadedDocument(**values) for values in loaded)


class Migration(migrations.Migration):
    dependencies = [("errors", "0006_feedback_and_sent_tickets")]

    operations = [
        migrations.CreateModel(
            name="LoadedDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("noun", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=200)),
                ("content", models.JSONField(null=True)),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("noun", "key"), name="loadeddocument_one_a_document")]},
        ),
        migrations.RunPython(keep_documents, migrations.RunPython.noop),
        *(migrations.RemoveField(name.lower(), "loaded_digest") for name in DOCUMENTS),
    ]
