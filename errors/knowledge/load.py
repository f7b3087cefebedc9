"""Documents → database: writes what is new or changed in the documents, keeps what staff edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from errors.knowledge import dump, write, write_guidance
from errors.knowledge.digest import digest
from errors.knowledge.glossary.document import Term
from errors.knowledge.read_files import key
from errors.knowledge.schema import Document, Entry, Knowledge
from errors.models import Attachment, Category, CategoryGroup, EscalationRule, KnowledgeVersion, Provider, SymptomStep, SynonymGroup
from errors.models import Entry as EntryRow
from errors.models import Term as TermRow


@dataclass
class Report:
    """What became of the documents; the names are `kind/id`."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    unchanged: int = 0


@dataclass(frozen=True)
class Kind:
    """How one list of a `Knowledge` document moves in and out of the database; `link` sets what refers to siblings."""

    name: str
    rows: Callable[[], models.QuerySet]
    row_key: Callable[[Any], object]
    write: Callable[[Any, str], object]
    dump: Callable[[Any], Document]
    link: Callable[[Any], None] | None = None


def _slug(row: Any) -> str:
    return row.slug


# In the order in which they refer to each other.
KINDS = [
    Kind("groups", CategoryGroup.objects.all, _slug, write.write_group, dump.dump_group),
    Kind("categories", Category.objects.all, _slug, write.write_category, dump.dump_category),
    Kind("providers", Provider.objects.all, _slug, write.write_provider, dump.dump_provider),
    Kind("attachments", Attachment.objects.all, _slug, write.write_attachment, dump.dump_attachment),
    Kind(
        "escalation",
        lambda: EscalationRule.objects.filter(entry=None).select_related("provider", "category"),
        lambda row: (row.provider and row.provider.slug, row.category and row.category.slug),
        write.write_escalation_rule,
        dump.dump_escalation_rule,
    ),
    Kind("synonyms", SynonymGroup.objects.all, _slug, write.write_synonyms, dump.dump_synonyms),
    Kind("entries", EntryRow.objects.all, _slug, write.write_entry, dump.dump_entry, write.link_entry),
    Kind("terms", TermRow.objects.all, _slug, write_guidance.write_term, dump.dump_term, write_guidance.link_term),
    Kind(
        "symptoms",
        SymptomStep.objects.all,
        _slug,
        write_guidance.write_symptom_step,
        dump.dump_symptom_step,
        write_guidance.link_symptom_step,
    ),
]


@transaction.atomic
def load(knowledge: Knowledge) -> Report:
    report = Report()
    for kind in KINDS:
        rows = {kind.row_key(row): row for row in kind.rows()}
        documents = getattr(knowledge, kind.name)
        written = [document for document in documents if _load_one(kind, document, rows.get(key(document)), report)]
        for document in written if kind.link else ():
            kind.link(document)
    _arrange(CategoryGroup, knowledge.groups)
    _arrange(Category, knowledge.categories)
    _arrange(Attachment, knowledge.attachments)
    _arrange(SymptomStep, knowledge.symptoms)
    if report.written:
        KnowledgeVersion.objects.bump()
    return report


def _load_one(kind: Kind, document: Document, row: Any, report: Report) -> bool:
    fingerprint = digest(_as_dumped(document))
    name = f"{kind.name}/{key(document)}"
    if row and row.loaded_digest == fingerprint:
        report.unchanged += 1
        return False
    if row and digest(kind.dump(row)) not in (row.loaded_digest, fingerprint):
        report.kept.append(name)
        return False
    kind.write(document, fingerprint)
    report.written.append(name)
    return True


def _as_dumped(document: Document) -> Document:
    """The database knows no order of the related entries; a dump sorts them."""
    if isinstance(document, Entry | Term):
        return document.model_copy(update={"see_also": sorted(document.see_also)})
    return document


def _arrange(model: type[models.Model], documents: list) -> None:
    places = {document.id: place for place, document in enumerate(documents)}
    rows = [row for row in model.objects.filter(slug__in=places) if row.position != places[row.slug]]
    for row in rows:
        row.position = places[row.slug]
    model.objects.bulk_update(rows, ["position"])
