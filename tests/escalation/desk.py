"""A help desk that listens: it keeps what it gets and answers as it is told."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Desk:
    def __init__(self):
        self.received, self.keys, self.status, self.hold = [], [], 200, threading.Event()
        self.hold.set()
        desk = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self):
                desk.received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                desk.keys.append(self.headers.get("Idempotency-Key"))
                desk.hold.wait(5)
                self.send_response(desk.status)
                self.send_header("Location", desk.url)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_port}/tickets"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *problem):
        self.hold.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
