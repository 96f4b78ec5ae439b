"""A resource as a check needs it, read from the database once and then free of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Optional

import ckan.model as model

from . import recognise, settings


@dataclass(frozen=True)
class Subject:
    """One state of one resource. Two states with the same fingerprint are the same file, as far as the portal knows."""

    resource_id: str
    package_id: str
    url: str
    is_upload: bool
    url_type: str
    file_name: str
    is_private: bool
    declared: Optional[str]
    fingerprint: str


def subject_of(resource: Any) -> Optional[Subject]:
    """Return what is to be checked of a resource (a row of CKAN's table), None when it does not concern us."""
    package = resource.package
    url = resource.url or ""
    if package is None or not url or resource.state != "active" or package.state == "deleted":
        return None
    declared = recognise.declared_schema(resource.extras or {})
    name = recognise.file_name(url)
    texts = [name, resource.name or "", package.title or "", package.name or ""]
    is_likely = settings.takes_undeclared() and recognise.looks_like_socle(texts, resource.format or "")
    if declared is None and not is_likely:
        return None
    return Subject(
        resource_id=resource.id,
        package_id=package.id,
        url=url,
        is_upload=resource.url_type == "upload",
        url_type=resource.url_type or "",
        file_name=name or "fichier",
        is_private=bool(package.private),
        declared=declared,
        fingerprint=_fingerprint(resource, declared),
    )


def load(resource_id: str) -> Optional[Subject]:
    """Return a resource's subject by its id."""
    resource = model.Resource.get(resource_id)
    return None if resource is None else subject_of(resource)


def _fingerprint(resource: Any, declared: Optional[str]) -> str:
    """Change with the file, its place or its schema; never with what this extension or ckanext-validation writes."""
    modified = resource.last_modified.isoformat() if resource.last_modified else None
    parts = [resource.url, resource.url_type, modified, declared]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
