"""Every verdict, and where each watched resource is.

Revision ID: 0001_verdicts
Revises:
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001_verdicts"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "opendatalocale_verdict",
        sa.Column("id", sa.UnicodeText, primary_key=True),
        sa.Column("resource_id", sa.UnicodeText, nullable=False, index=True),
        sa.Column("package_id", sa.UnicodeText, nullable=False, index=True),
        sa.Column("fingerprint", sa.UnicodeText, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("confirmed", sa.DateTime, nullable=False),
        sa.Column("verdict", sa.UnicodeText, nullable=False),
        sa.Column("schema_name", sa.UnicodeText),
        sa.Column("schema_title", sa.UnicodeText),
        sa.Column("schema_version", sa.UnicodeText),
        sa.Column("schema_chosen", sa.UnicodeText),
        sa.Column("errors", sa.BigInteger, nullable=False),
        sa.Column("remarks", sa.BigInteger, nullable=False),
        sa.Column("rows", sa.BigInteger),
        sa.Column("sha256", sa.UnicodeText),
        sa.Column("file_name", sa.UnicodeText),
        sa.Column("engine_version", sa.UnicodeText),
        sa.Column("reason", sa.UnicodeText),
        sa.Column("reports", JSONB, nullable=False),
        sa.CheckConstraint(
            "verdict in ('valid', 'valid-with-remarks', 'invalid', 'not-checked')",
            name="opendatalocale_verdict_known",
        ),
    )
    op.create_table(
        "opendatalocale_watch",
        sa.Column("resource_id", sa.UnicodeText, primary_key=True),
        sa.Column("package_id", sa.UnicodeText, nullable=False, index=True),
        sa.Column("fingerprint", sa.UnicodeText, nullable=False),
        sa.Column("is_declared", sa.Boolean, nullable=False),
        sa.Column("asked", sa.DateTime, nullable=False),
        sa.Column("verdict_id", sa.UnicodeText, sa.ForeignKey("opendatalocale_verdict.id", ondelete="SET NULL")),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt", sa.DateTime, index=True),
        sa.Column("failure", sa.UnicodeText),
        sa.Column("is_indexed", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("opendatalocale_watch")
    op.drop_table("opendatalocale_verdict")
