"""udata itself on loopback, with one administrator, one licence and a fresh API key, which goes to a file.

Arguments: port, file for the key. Everything else stands in UDATA_SETTINGS.
"""

import os
import sys
from datetime import UTC, datetime

from flask_security.utils import hash_password
from udata.core.api_token.models import ApiToken
from udata.core.dataset.models import License
from udata.models import datastore
from udata.wsgi import app
from werkzeug.serving import run_simple

port, key_file = int(sys.argv[1]), sys.argv[2]

with app.app_context():
    user = datastore.create_user(
        first_name="Ada",
        last_name="Tests",
        email="admin@example.org",
        password=hash_password(os.urandom(16).hex()),
        confirmed_at=datetime.now(UTC),
        active=True,
    )
    datastore.add_role_to_user(user, datastore.find_or_create_role("admin"))
    License(id="lov2", title="Licence Ouverte v2.0").save()
    _, key = ApiToken.generate(user, name="tests")
    with open(key_file, "w") as file:
        file.write(key)

run_simple("127.0.0.1", port, app, threaded=True)
