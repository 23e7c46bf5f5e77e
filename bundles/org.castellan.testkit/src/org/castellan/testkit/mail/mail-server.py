# SPDX-License-Identifier: EPL-2.0
# A real mail server (Debian's python3-aiosmtpd) for a test: PORT KIND FOLDER [USER PASSWORD].
# KIND is none, starttls or tls; the certificate is FOLDER/identity.pem, letters are written to FOLDER/mail as they come.
# Says "ready" when it listens, and ends when its standard input does.
import ssl
import sys
import time
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

port, kind, folder = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
login = sys.argv[4:6]


class Box:
	async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
		if not address.endswith("@example.org"):
			return "550 no such person here"
		envelope.rcpt_tos.append(address)
		return "250 OK"

	async def handle_DATA(self, server, session, envelope):
		number = len(list((folder / "mail").iterdir()))
		part = folder / f"{number}.part"
		part.write_bytes(envelope.original_content)
		part.rename(folder / "mail" / f"{number}.eml")
		return f"250 taken as letter {number}"


def check(server, session, envelope, mechanism, data):
	good = [data.login.decode(), data.password.decode()] == login
	return AuthResult(success=good, handled=False)


(folder / "mail").mkdir(exist_ok=True)
context = None
if kind != "none":
	context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
	context.load_cert_chain(folder / "identity.pem")
settings = dict(hostname="127.0.0.1", port=port, authenticator=check if login else None, auth_required=bool(login))
if kind == "tls":
	settings["ssl_context"] = context
if kind == "starttls":
	settings["tls_context"] = context
if kind == "tls":
	settings["auth_require_tls"] = False  # the connection is encrypted before aiosmtpd sees it
controller = Controller(Box(), **settings)
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
